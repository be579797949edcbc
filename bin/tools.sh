# shellcheck shell=bash
# Finds the JDK, Maven, Node and browser that Stet is built and tested with. Changes nothing outside
# this folder, but for the browser, which a package manager brings. To be sourced by ./stet.

tell() { printf 'stet: %s\n' "$*" >&2; return 1; }

# A JDK says its version in a file, so that none has to be started to be asked.
jdk_version() {
  local version=''
  [ ! -x "$1/bin/javac" ] || [ ! -f "$1/release" ] ||
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  echo "${version:-0}"
}

# The one that JAVA_HOME names, or else a 25, or else a newer one.
find_jdk() {
  local home version newer=''
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 25 ]; then
    export JAVA_HOME
    return 0
  fi
  for home in \
    "$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    version=$(jdk_version "$home")
    if [ "$version" -eq 25 ]; then
      export JAVA_HOME=$home
      return 0
    fi
    [ "$version" -lt 26 ] || newer=${newer:-$home}
  done
  if [ -n "$newer" ]; then
    export JAVA_HOME=$newer
    return 0
  fi
  tell "Stet needs a JDK 25 or newer, and none was found: get one (Debian 13 or newer and Ubuntu:" \
    "apt-get install openjdk-25-jdk; Fedora: dnf install java-25-openjdk-devel; macOS: brew install" \
    "openjdk@25; elsewhere: adoptium.net), or name the folder of yours in JAVA_HOME."
}

find_maven() {
  for maven in "$(command -v mvn)" ${MAVEN_HOME:+"$MAVEN_HOME/bin/mvn"} \
    "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/maven/bin/mvn \
    /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
    [ ! -x "$maven" ] || return 0
  done
  tell "Stet is built with Maven, and none was found: get it (Debian and Ubuntu: apt-get install" \
    "maven; Fedora: dnf install maven; macOS: brew install maven), then try again."
}

is_node_24() {
  [ -x "$1/npm" ] && case $("$1/node" --version 2>/dev/null) in v24.*) ;; *) false ;; esac
}

# The screens are bundled with exactly Node 24. Where there is none, npm puts one into .node, which
# belongs to this folder alone.
find_node() {
  local bin
  for bin in "$(dirname "$(command -v node || echo /none/node)")" "$PWD/.node/bin" \
    "$HOME"/.nvm/versions/node/v24*/bin "$HOME"/.asdf/installs/nodejs/24*/bin \
    "$HOME"/.local/share/mise/installs/node/24*/bin \
    /opt/homebrew/opt/node@24/bin /usr/local/opt/node@24/bin; do
    if is_node_24 "$bin"; then
      export PATH=$bin:$PATH
      return 0
    fi
  done
  if ! command -v npm >/dev/null; then
    tell "Stet's screens are built with Node 24, and neither it nor npm was found: get npm (Debian" \
      "and Ubuntu: apt-get install npm; Fedora: dnf install nodejs-npm; macOS: brew install" \
      "node@24), then try again."
    return
  fi
  echo "Fetching Node 24 into .node (about 200 MB, once)."
  rm -rf .node
  npm install --global --silent --prefix "$PWD/.node" node@24.21.0 npm@11 >&2
  is_node_24 "$PWD/.node/bin" ||
    { tell "npm could not fetch Node 24: install Node 24 yourself, then try again."; return; }
  export PATH=$PWD/.node/bin:$PATH
}

# Reports are opened with LibreOffice; without it those tests say so and are skipped.
find_office() {
  command -v soffice >/dev/null && return 0
  local as=''
  [ "$(id -u)" -eq 0 ] || as=sudo
  if command -v apt-get >/dev/null && { [ -z "$as" ] || command -v sudo >/dev/null; }; then
    echo "Installing LibreOffice to open reports with: $as apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"
    $as apt-get update -qq &&
      $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libreoffice-writer-nogui libreoffice-calc-nogui >/dev/null
  fi
  command -v soffice >/dev/null || echo "LibreOffice is missing: the tests that open reports with it are skipped."
}

find_browser() {
  { command -v chromium && command -v chromedriver; } >/dev/null && return 0
  local as=''
  [ "$(id -u)" -eq 0 ] || as=sudo
  if command -v apt-get >/dev/null && { [ -z "$as" ] || command -v sudo >/dev/null; }; then
    echo "Installing Chromium and its driver for the tests: $as apt-get install chromium chromium-driver"
    $as apt-get update -qq &&
      $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium chromium-driver >/dev/null
  fi
  { command -v chromium && command -v chromedriver; } >/dev/null ||
    tell "The journeys through the desk run in Chromium, and it or its driver is missing: get both" \
      "as chromium and chromedriver on the path (Debian: apt-get install chromium chromium-driver;" \
      "Fedora: dnf install chromium chromedriver; macOS: brew install chromium chromedriver), or" \
      "leave the journeys out with ./stet test -- -DskipITs."
}
