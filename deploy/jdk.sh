# Finds a JDK of at least 25 and exports JAVA_HOME. Sourced by the commands in this folder.
# TALENT_JDK_SEARCH, when set, replaces the folders that are searched (separated by colons).

# Names of files may have any letters; Java takes them as the locale says.
case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) unset LC_ALL; LC_CTYPE=C.UTF-8; export LC_CTYPE ;;
esac

talent_jdk_version() {
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

talent_find_jdk() {
    talent_candidates="${JAVA_HOME:-}"
    if [ -n "${TALENT_JDK_SEARCH:-}" ]; then
        talent_folders=$(printf '%s' "$TALENT_JDK_SEARCH" | tr ':' ' ')
    else
        talent_folders="/usr/lib/jvm /opt/java /opt /usr/java $HOME/.sdkman/candidates/java $HOME/.jdks /Library/Java/JavaVirtualMachines"
    fi
    for talent_folder in $talent_folders; do
        for talent_home in "$talent_folder"/* "$talent_folder"/*/Contents/Home; do
            [ -x "$talent_home/bin/javac" ] && talent_candidates="$talent_candidates
$talent_home"
        done
    done
    if [ -z "${TALENT_JDK_SEARCH:-}" ] && talent_javac=$(command -v javac); then
        talent_candidates="$talent_candidates
$(dirname "$(dirname "$(readlink -f "$talent_javac")")")"
    fi
    while IFS= read -r talent_home; do
        [ -n "$talent_home" ] && [ -x "$talent_home/bin/javac" ] || continue
        talent_version=$(talent_jdk_version "$talent_home")
        if [ "${talent_version:-0}" -ge 25 ]; then
            JAVA_HOME=$talent_home
            PATH=$JAVA_HOME/bin:$PATH
            export JAVA_HOME PATH
            return 0
        fi
    done <<LIST
$talent_candidates
LIST
    echo "Talent needs a JDK 25 or newer and found none. Install one (for example Eclipse Temurin 25), or set JAVA_HOME to it." >&2
    return 1
}

talent_find_maven() {
    if ! command -v mvn >/dev/null 2>&1; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            echo "Installing Maven …" >&2
            apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends maven >/dev/null
        fi
    fi
    command -v mvn >/dev/null 2>&1 || {
        echo "Talent needs Maven 3.8 or newer. Install it (Debian: apt-get install maven) and start again." >&2
        return 1
    }
}
