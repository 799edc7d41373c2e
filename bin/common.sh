# Shared by the scripts beside it: where the project is, which Java runs it, how it is built. Read with `.`, not run.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# A relative data folder is meant from where the caller stands; ./data of the project when nothing is said.
data=${SIDEBYSIDE_DATA:-$project/data}
case $data in /*) ;; *) data=$PWD/$data ;; esac
export SIDEBYSIDE_DATA=$data
cd "$project"

say() { printf '%s\n' "$*" >&2; }

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | head -1 | grep -q '"25[."]'
}

find_jdk() {
  local candidate on_path
  on_path=$(command -v java 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$on_path"; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  say "Side by Side needs a JDK 25. None was found in JAVA_HOME, in /usr/lib/jvm or on the PATH."
  say "Install one:"
  say "  Debian 13 and later, Ubuntu 25.10 and later, where the release carries it:  apt-get install openjdk-25-jdk-headless"
  say "  otherwise Eclipse Temurin:  add its repository as https://adoptium.net/installation/linux says, then"
  say "                              apt-get install temurin-25-jdk"
  say "or unpack one anywhere and set JAVA_HOME to its folder."
  exit 2
}

need_maven() {
  command -v mvn >/dev/null && return
  say "Building needs Maven 3.8 or later. Install it:  apt-get install maven"
  exit 2
}

# Runs Maven. It remembers an artifact that it could not fetch, so a miss is tried once more, afresh.
# With loud=1 everything is shown, otherwise only what went wrong.
maven() {
  local log status=0
  mkdir -p target
  log=target/maven-$$.log
  run_maven "$log" "$@" || status=$?
  if [ $status != 0 ] && grep -qE 'Could not (resolve|find|transfer)|was not found in|cannot be resolved|No plugin found' "$log"; then
    say "Something could not be fetched. Once more, asking afresh."
    status=0
    run_maven "$log" -U "$@" || status=$?
  fi
  [ $status = 0 ] || [ -n "${loud:-}" ] || tail -40 "$log" >&2
  rm -f "$log"
  return $status
}

run_maven() {
  local log=$1
  shift
  if [ -n "${loud:-}" ]; then
    mvn -B -ntp "$@" 2>&1 | tee "$log"
    return "${PIPESTATUS[0]}"
  fi
  mvn -B -ntp -q "$@" >"$log" 2>&1
}

jar=target/side-by-side.jar

# Builds when the program is missing or older than what it is made from.
build() {
  if [ -f "$jar" ] && [ -z "$(find pom.xml src/main -newer "$jar" -print -quit)" ]; then
    return
  fi
  need_maven
  say "Building Side by Side. The first time this fetches its libraries and takes a few minutes."
  maven -Dmaven.test.skip=true package || { say "The build failed; see above."; exit 1; }
}

# The program unpacked, with Java's cache beside it: bin/train makes both.
app=$project/target/app
cache=$app/side-by-side.aot

# Which program and which Java they were made from; what was cut short has no such file.
made_from() { stat -c '%Y %s' "$jar" && cat "$JAVA_HOME/release"; }
is_prepared() { [ -f "$app/made-from" ] && made_from | cmp -s - "$app/made-from"; }

# Sets the words that start the program: the unpacked one with the cache where they are there, otherwise the jar as it is.
# Java refuses a cache that does not fit by itself and goes on without.
choose_program() {
  program=(-jar "$jar")
  if is_prepared && [ -f "$app/side-by-side.jar" ]; then
    program=(-jar "$app/side-by-side.jar")
    [ ! -f "$cache" ] || program=(-XX:AOTCache="$cache" -Xlog:aot*=off "${program[@]}")
  fi
}

# Small and quick for one office; more by JAVA_OPTS.
java_flags=(-XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED)
