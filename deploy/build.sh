# Builds the program where its sources are newer, and says how to run it. Sourced by the commands in this folder.

talent_say() {
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        ru*) printf '%s\n' "$2" >&2 ;;
        *) printf '%s\n' "$1" >&2 ;;
    esac
}

# The program, its database server, and the mark of a whole build.
talent_app() {
    talent_target=$1/deploy/target
    talent_jar=$talent_target/talent/talent-app.jar
    talent_mark=$talent_target/talent/built
    talent_classes=$talent_target/talent/classes.jsa
    talent_archive=
    for talent_file in "$talent_target"/database/*.jar; do
        [ -f "$talent_file" ] && talent_archive=$talent_file
    done
    :
}

talent_is_stale() {
    [ -f "$talent_mark" ] || return 0
    talent_newer=$(find "$1/pom.xml" "$1"/*/pom.xml "$1"/*/src/main -newer "$talent_mark" -type f \
        ! -path '*/src/main/frontend/*' ! -path '*/src/main/bundles/*' 2>/dev/null | head -n 1)
    [ -n "$talent_newer" ]
}

talent_build() {
    talent_app "$1"
    talent_is_stale "$1" || return 0
    talent_find_maven || return 3
    talent_say "Building Talent …" "Собирается «Талант» …"
    mkdir -p "$talent_target" 2>/dev/null && : 2>/dev/null > "$talent_target/build.log" || {
        talent_say "The folder $talent_target cannot be written, and the program there is missing or old. Build it as the folder's owner." \
            "В папку $talent_target нельзя писать, а программы там нет или она устарела. Соберите её от имени владельца папки."
        return 3
    }
    # the classes kept of the last start are those of the program that goes
    rm -f "$talent_mark" "$talent_classes"
    if ! (cd "$1" && mvn -B -ntp -q -Dquick -DskipTests -pl deploy -am package) >> "$talent_target/build.log" 2>&1 ||
        ! "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$talent_target/talent-app.jar" extract --force \
            --destination "$talent_target/talent" >> "$talent_target/build.log" 2>&1; then
        talent_say "The build failed. What Maven said is in $talent_target/build.log." \
            "Сборка не удалась. Что сказал Maven — в $talent_target/build.log."
        return 3
    fi
    : > "$talent_mark"
    talent_app "$1"
}
