#!/usr/bin/env bash
# biweekly 0.6.8 forgets INTERVAL as soon as a month or day in between is left out by another part of the rule.
# FREQ=MONTHLY;INTERVAL=5;BYMONTH=1,6,11 from January 2026: after November 2026 the next month that is a multiple of five
# months away and one of the three is January 2031; biweekly says January 2027. FREQ=DAILY;INTERVAL=3 with
# BYMONTHDAY=15,16,...,24 from the 15th: expected 15, 18, 21, 24; biweekly says every day. lib-recur 0.17.1 is right.
# Needs Maven and a JDK of 17 or later. Ends with 1 when this changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
<dependencies>
<dependency><groupId>net.sf.biweekly</groupId><artifactId>biweekly</artifactId><version>0.6.8</version></dependency>
<dependency><groupId>org.dmfs</groupId><artifactId>lib-recur</artifactId><version>0.17.1</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib \
    > mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat > Finding.java <<'JAVA'
import java.util.*;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

public class Finding {
    public static void main(String[] args) throws Exception {
        for (String rule : new String[] {"FREQ=MONTHLY;INTERVAL=5;BYMONTH=1,6,11",
            "FREQ=DAILY;INTERVAL=3;BYMONTHDAY=15,16,17,18,19,20,21,22,23,24"}) {
            List<String> days = new ArrayList<>();
            var recur = new RecurrenceRule(rule).iterator(DateTime.parse("20260115T090000"));
            for (int i = 0; i < 4; i++) {
                days.add(recur.nextDateTime().toString().substring(0, 8));
            }
            System.out.println(rule + " lib-recur " + days);
            days.clear();
            var all = biweekly.Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                    + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260115T090000Z\r\nRRULE:" + rule
                    + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").first().getEvents().get(0)
                    .getDateIterator(TimeZone.getTimeZone("UTC"));
            for (int i = 0; i < 4; i++) {
                days.add(all.next().toInstant().toString().substring(0, 10).replace("-", ""));
            }
            System.out.println(rule + " biweekly " + days);
        }
    }
}
JAVA
java -version 2>&1 | head -1
ls lib | grep -E '^(biweekly|lib-recur)-'
java -cp 'lib/*' Finding.java 2> err.log | tee out || { cat err.log; exit 1; }
for end in '11 lib-recur [20260115, 20260615, 20261115, 20310115]' '11 biweekly [20260115, 20260615, 20261115, 20270115]' \
    '24 lib-recur [20260115, 20260118, 20260121, 20260124]' '24 biweekly [20260115, 20260116, 20260117, 20260118]'; do
    grep -qF "$end" out || { echo "changed: $end"; exit 1; }
done
echo "as recorded"
