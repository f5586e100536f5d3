@echo off
rem Softboard's launcher for Windows: needs a JDK 25 (SOFTBOARD_JDK or JAVA_HOME) and Maven. Builds on first use;
rem delete boards\target\app to build again.
setlocal
set "HOME_DIR=%~dp0"
set "JDK=%SOFTBOARD_JDK%"
if "%JDK%"=="" set "JDK=%JAVA_HOME%"
if "%JDK%"=="" goto no_jdk
if not exist "%JDK%\bin\javac.exe" goto no_jdk
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JDK%\release" >nul || goto no_jdk

set "APP=%HOME_DIR%boards\target\app"
set OPTIONS=-XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr --enable-native-access=org.jline.terminal.ffm
set MAIN=-p "%APP%" -m org.softboard.boards/org.softboard.boards.cli
if not exist "%APP%\stamp" call :build || exit /b 2
set "CACHE="
if exist "%APP%\softboard.aot" set CACHE=-XX:AOTCache="%APP%\softboard.aot"
"%JDK%\bin\java" %CACHE% %OPTIONS% %MAIN%.Main %*
exit /b %ERRORLEVEL%

:build
echo softboard: building, since this is the first use ... 1>&2
call mvn -B -q -f "%HOME_DIR%pom.xml" -Dquick -Dmaven.test.skip=true -pl boards -am package || exit /b 2
mkdir "%APP%" 2>nul
copy /y "%HOME_DIR%boards\target\lib\*.jar" "%APP%" >nul
copy /y "%HOME_DIR%boards\target\boards-*.jar" "%APP%" >nul
"%JDK%\bin\java" -XX:AOTCacheOutput="%APP%\softboard.aot" %OPTIONS% %MAIN%.Training "%HOME_DIR%config\training.py" >"%APP%\training.log" 2>&1
echo built> "%APP%\stamp"
exit /b 0

:no_jdk
echo softboard: there is no JDK 25 in SOFTBOARD_JDK or JAVA_HOME. Install one (https://adoptium.net) and set SOFTBOARD_JDK to its folder. 1>&2
exit /b 2
