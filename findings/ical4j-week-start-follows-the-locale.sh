#!/usr/bin/env bash
# ical4j 4.4.0 reads FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO (no WKST) differently by the locale of the Java process: other
# Sundays under en_US than under en_GB. Expected by RFC 5545, 3.3.10: "The default value is MO", whatever the reader's
# locale; lib-recur 0.17.1 and biweekly 0.6.8 keep to that. A calendar server in another country would show other days.
# Needs Maven and a JDK of 17 or later. Ends with 1 when this changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies>
<dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.4.0</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
    > mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat > Finding.java <<'JAVA'
import java.time.LocalDateTime;
import java.util.Locale;
import net.fortuna.ical4j.model.Recur;

public class Finding {
    public static void main(String[] args) {
        LocalDateTime start = LocalDateTime.of(2026, 1, 15, 9, 0);
        StringBuilder days = new StringBuilder();
        new Recur<LocalDateTime>("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO").getDates(start, start, start.plusYears(1), 4)
                .forEach(d -> days.append(' ').append(d.toString(), 0, 10));
        System.out.println(Locale.getDefault().toString() + days);
    }
}
JAVA
java -version 2>&1 | head -1
ls lib | grep -E '^(ical4j)-'
for country in GB US; do
    java -Duser.language=en -Duser.country=$country -cp 'lib/*' Finding.java 2> err.log || { cat err.log; exit 1; }
done | tee out
grep -qxF 'en_GB 2026-01-18 2026-01-26 2026-02-01 2026-02-09' out || { echo "changed"; exit 1; }
grep -qxF 'en_US 2026-01-25 2026-01-26 2026-02-08 2026-02-09' out || { echo "changed"; exit 1; }
echo "as recorded"
