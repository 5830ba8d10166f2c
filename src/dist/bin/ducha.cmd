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
rem A server runs long.
set "RUN=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="serve" set "RUN="
"%JAVA%" %NATIVE% %RUN% -Xss2m -Dfile.encoding=UTF-8 %DUCHA_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" org.ducha.cli.Main %*
exit /b %ERRORLEVEL%
