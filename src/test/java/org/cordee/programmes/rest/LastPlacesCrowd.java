package org.cordee.programmes.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cordee.house.Crowd;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** Fifty people race for the last places over HTTP. Fails when the cohort's lock is taken out. */
class LastPlacesCrowd {

    private static final int PEOPLE = 50;
    private static final int PLACES = 10;

    private final Client lead = Client.of("lead");

    @Test
    void exactlyThePlacesAreGivenAndTheQueueHasNoGap() {
        List<Client> people = people();
        for (int round = 0; round < Crowd.rounds(); round++) {
            long cohort = open(PLACES);
            List<JsonObject> answers = Crowd.race(PEOPLE, i -> apply(people.get(i), cohort));

            assertEquals(
                    PLACES,
                    answers.stream()
                            .filter(a -> a.get("state").getAsString().equals("enrolled"))
                            .count());
            assertEquals(
                    IntStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList(),
                    answers.stream()
                            .filter(a -> a.has("position"))
                            .map(a -> a.get("position").getAsInt())
                            .sorted()
                            .toList());
            assertEquals(
                    PLACES,
                    count("select count(*) from enrolment where live_person_id is not null and cohort_id = " + cohort));
            assertEquals(
                    PEOPLE - PLACES,
                    count("select count(distinct queue_number) from application where state = 'WAITLISTED'"
                            + " and cohort_id = "
                            + cohort));
        }
    }

    @Test
    void placesThatBecomeFreeTogetherAreOfferedOnceEachToTheFirst() {
        List<Client> people = people();
        for (int round = 0; round < Crowd.rounds(); round++) {
            long cohort = open(3);
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ids.add(apply(people.get(i), cohort).get("id").getAsLong());
            }
            Crowd.race(
                    3,
                    i -> people.get(i)
                            .post("/api/applications/" + ids.get(i) + "/withdraw", Map.of())
                            .expect(200));

            JsonObject now = lead.get("/api/cohorts/" + cohort).expect(200).json();
            assertEquals(3, now.get("offered").getAsInt());
            assertEquals(2, now.get("waiting").getAsInt());
            assertEquals(
                    3,
                    count("select count(*) from application where state = 'OFFERED' and queue_number <= 3"
                            + " and cohort_id = "
                            + cohort));
        }
    }

    @Test
    void theSameRequestSentAgainHasOneEffect() {
        long cohort = open(5);
        Client person = Client.of("leader150");
        List<Integer> statuses = Crowd.race(
                6,
                i -> person.post(
                                "/api/cohorts/" + cohort + "/applications",
                                Map.of("statement", "Once", "answers", Map.of()),
                                "Idempotency-Key",
                                "once-" + cohort)
                        .status());
        assertEquals(Collections.nCopies(6, 201), statuses);
        assertEquals(1, count("select count(*) from application where cohort_id = " + cohort));
    }

    private static List<Client> people() {
        return Crowd.race(PEOPLE, i -> Client.of("leader%03d".formatted(i + 1)));
    }

    private static JsonObject apply(Client person, long cohort) {
        return person.post(
                        "/api/cohorts/" + cohort + "/applications",
                        Map.of("statement", "I want to learn.", "answers", Map.of()))
                .expect(201)
                .json();
    }

    private long open(int capacity) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> cohort = new HashMap<>();
        cohort.put("initiative", "leadership-for-innovation");
        cohort.put("title", "Race " + System.nanoTime());
        cohort.put("capacity", capacity);
        cohort.put("minimum", 1);
        cohort.put("selection", "first-come");
        cohort.put("opens", today.minusDays(1).toString());
        cohort.put("closes", today.plusDays(20).toString());
        cohort.put("starts", today.plusDays(30).toString());
        cohort.put("ends", today.plusDays(90).toString());
        cohort.put("questions", List.of());
        JsonObject made = lead.post("/api/cohorts", cohort).expect(201).json();
        assertEquals("open", made.get("state").getAsString());
        return made.get("id").getAsLong();
    }

    private static long count(String sql) {
        return LiveServer.here().count(sql);
    }
}
