#!/usr/bin/env bash
# ical4j 4.4.0 knows the time zone names of Windows (as Outlook and Exchange write them in TZID), but some lead to another
# zone than Unicode CLDR (windowsZones, territory 001) says, with other clocks, and others are not known at all. Of the 139
# names of CLDR 9 had other clocks in January or July 2026 and some 40 were unknown; here are six of each kind.
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
import java.time.*;
import net.fortuna.ical4j.model.*;

public class Finding {
    public static void main(String[] args) {
        TimeZoneRegistry registry = TimeZoneRegistryFactory.getInstance().createRegistry();
        String[][] names = {{"US Eastern Standard Time", "America/Indianapolis"}, {"UTC+12", "Etc/GMT-12"},
            {"Central America Standard Time", "America/Guatemala"}, {"Samoa Standard Time", "Pacific/Apia"},
            {"Central Asia Standard Time", "Asia/Bishkek"}, {"Morocco Standard Time", "Africa/Casablanca"},
            {"Eastern Standard Time (Mexico)", "America/Cancun"}, {"Belarus Standard Time", "Europe/Minsk"},
            {"Sudan Standard Time", "Africa/Khartoum"}, {"Cuba Standard Time", "America/Havana"},
            {"Lord Howe Standard Time", "Australia/Lord_Howe"}, {"West Bank Standard Time", "Asia/Hebron"}};
        for (String[] name : names) {
            var zone = registry.getTimeZone(name[0]);
            String clocks = "";
            for (String day : new String[] {"2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"}) {
                Instant at = Instant.parse(day);
                int expected = ZoneId.of(name[1]).getRules().getOffset(at).getTotalSeconds();
                clocks += zone == null ? "" : zone.getOffset(at.toEpochMilli()) / 1000 == expected ? " same" : " other";
            }
            System.out.println(name[0] + ": " + (zone == null ? "unknown" : zone.getID() + clocks) + " (CLDR: " + name[1] + ")");
        }
    }
}
JAVA
java -version 2>&1 | head -1
ls lib | grep -E '^(ical4j)-'
java -cp 'lib/*' Finding.java 2> err.log | tee out || { cat err.log; exit 1; }
[ "$(grep -c ' other' out)" = 6 ] && [ "$(grep -c ': unknown' out)" = 6 ] || { echo "changed"; exit 1; }
echo "as recorded"
