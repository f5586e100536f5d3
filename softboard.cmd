@echo off
rem Softboard's launcher for Windows: needs a JDK 25 (SOFTBOARD_JDK or JAVA_HOME) and Maven. Builds on first use;
rem delete boards\target\app and gui\target\app to build again.
setlocal
set "HOME_DIR=%~dp0"
set "JDK=%SOFTBOARD_JDK%"
if "%JDK%"=="" set "JDK=%JAVA_HOME%"
if "%JDK%"=="" goto no_jdk
if not exist "%JDK%\bin\javac.exe" goto no_jdk
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JDK%\release" >nul || goto no_jdk

set "APP=%HOME_DIR%boards\target\app"
set "WINDOW=%HOME_DIR%gui\target\app"
set OPTIONS=-XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr --enable-native-access=org.jline.terminal.ffm,com.fazecast.jSerialComm
set MAIN=-m org.softboard.boards/org.softboard.boards.cli
if not exist "%APP%\stamp" call :build_boards || exit /b 2
set "MODULES=%APP%"
set "AOT=%APP%\softboard.aot"
if "%~1"=="" call :with_window || exit /b 2
set "CACHE="
if exist "%AOT%" set CACHE=-XX:AOTCache="%AOT%"
"%JDK%\bin\java" %CACHE% %OPTIONS% -p "%MODULES%" %MAIN%.Main %*
exit /b %ERRORLEVEL%

:build_boards
call :build boards "%APP%" || exit /b 2
"%JDK%\bin\java" -XX:AOTCacheOutput="%APP%\softboard.aot" %OPTIONS% -p "%APP%" %MAIN%.Training "%HOME_DIR%config\training.py" >"%APP%\softboard.log" 2>&1
echo built> "%APP%\stamp"
exit /b 0

:with_window
set OPTIONS=%OPTIONS% --enable-native-access=javafx.graphics
set "MODULES=%APP%;%WINDOW%"
set "AOT=%WINDOW%\softboard.aot"
if exist "%WINDOW%\stamp" exit /b 0
call :build gui "%WINDOW%" || exit /b 2
for %%J in ("%APP%\*.jar") do if exist "%WINDOW%\%%~nxJ" del "%WINDOW%\%%~nxJ"
"%JDK%\bin\java" -XX:AOTCacheOutput="%AOT%" -XX:TieredStopAtLevel=1 %OPTIONS% -Dglass.platform=Headless -Dprism.order=sw -p "%MODULES%" %MAIN%.Training >"%WINDOW%\softboard.log" 2>&1
echo built> "%WINDOW%\stamp"
exit /b 0

:build
echo softboard: building %1, since this is the first use ... 1>&2
call mvn -B -q -f "%HOME_DIR%pom.xml" -Dquick -Dmaven.test.skip=true -pl %1 -am package || exit /b 2
mkdir "%~2" 2>nul
copy /y "%HOME_DIR%%1\target\lib\*.jar" "%~2" >nul
copy /y "%HOME_DIR%%1\target\%1-*.jar" "%~2" >nul
exit /b 0

:no_jdk
echo softboard: there is no JDK 25 in SOFTBOARD_JDK or JAVA_HOME. Install one (https://adoptium.net) and set SOFTBOARD_JDK to its folder. 1>&2
exit /b 2
