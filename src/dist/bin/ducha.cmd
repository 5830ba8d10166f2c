@echo off
rem Starts ducha: finds Java 17 or newer, and makes sure that output is UTF-8.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo ducha: 需要 Java 17 或更高版本，但没有找到。 / Java 17 or newer is needed, and was not found. 1>&2
  exit /b 3
)
set "RELEASE="
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i "version"') do if not defined RELEASE set "RELEASE=%%~v"
for /f "delims=.-" %%m in ("%RELEASE%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo ducha: 需要 Java 17 或更高版本，现在是 %RELEASE%。 / Java 17 or newer is needed, this is %RELEASE%. 1>&2
  exit /b 3
)
rem Newer Javas warn of native libraries; the decision log is written with one.
set "NATIVE="
if %MAJOR% GEQ 22 set "NATIVE=--enable-native-access=ALL-UNNAMED"
rem A short run: the fast compiler alone and the small collector. What runs on has the usual ones.
set "RUN=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dsun.reflect.inflationThreshold=5000"
if "%~1"=="serve" set "RUN="
if "%~1"=="watch" set "RUN="
rem A short run maps the classes that an earlier check loaded, from an archive in the user's own folder,
rem which Java looks through first. The check that finds none notes what it loads, for one to be made.
set "CACHE=%LOCALAPPDATA%\ducha\cache"
if not defined LOCALAPPDATA set "CACHE="
if defined DUCHA_CACHE set "CACHE=%DUCHA_CACHE%"
if "%DUCHA_CACHE%"=="off" set "CACHE="
if not defined RUN set "CACHE="
set "SHARE="
if not defined CACHE goto run
for %%d in ("%HOME_DIR%") do set "FOLDER=%CACHE%\classes\%RELEASE%\%%~pnxd"
set "ARCHIVE=%FOLDER%\ducha.jsa"
if exist "%ARCHIVE%" (
  set SHARE="-XX:SharedArchiveFile=%ARCHIVE%" -XX:+VerifySharedSpaces "-Dducha.archive=%ARCHIVE%"
  goto run
)
if not "%~1"=="check" goto run
if not exist "%FOLDER%" mkdir "%FOLDER%" >nul 2>&1
if not exist "%FOLDER%" goto run
set "CLASSES=%FOLDER%\%RANDOM%%RANDOM%.classes"
set SHARE="-XX:DumpLoadedClassList=%CLASSES%" "-Dducha.classes=%CLASSES%" "-Dducha.archive=%ARCHIVE%"
:run
rem What ducha itself is made of is looked for first, or every other jar would be opened for it.
for %%j in ("%HOME_DIR%\lib\ducha-*.jar") do set "OWN=%%~fj"
"%JAVA%" %NATIVE% %RUN% -Xss2m -Dfile.encoding=UTF-8 %DUCHA_JAVA_OPTS% %SHARE% -cp "%OWN%;%HOME_DIR%\lib\*" org.ducha.cli.Main %*
exit /b %ERRORLEVEL%
