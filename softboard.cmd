@echo off
rem Softboard's launcher for Windows: needs JDK 25 (SOFTBOARD_JDK or JAVA_HOME) and Maven.
setlocal
set "HOME_DIR=%~dp0"
set "JDK=%SOFTBOARD_JDK%"
if "%JDK%"=="" set "JDK=%JAVA_HOME%"
if not exist "%JDK%\bin\java.exe" (
    echo softboard: no JDK 25 found. Install one and set SOFTBOARD_JDK to its folder. 1>&2
    exit /b 2
)
findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%JDK%\release" >nul || (
    echo softboard: %JDK% is not a JDK 25. Set SOFTBOARD_JDK to one. 1>&2
    exit /b 2
)
set "APP=%HOME_DIR%boards\target\app"
if not exist "%APP%\stamp" (
    echo softboard: building ^(first use^) ... 1>&2
    call mvn -B -q -f "%HOME_DIR%pom.xml" -Dquick -DskipTests -pl boards -am package || exit /b 2
    mkdir "%APP%" 2>nul
    copy /y "%HOME_DIR%boards\target\lib\*.jar" "%APP%" >nul
    copy /y "%HOME_DIR%boards\target\boards-*.jar" "%APP%" >nul
    echo built> "%APP%\stamp"
)
"%JDK%\bin\java" -XX:+UseSerialGC -p "%APP%" -m org.softboard.boards/org.softboard.boards.cli.Main %*
exit /b %ERRORLEVEL%
