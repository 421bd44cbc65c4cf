package org.cordee.scheduling.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.house.Crowd;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fifty clients book and move overlapping times with the same few people over HTTP. Fails when the diaries’ locks are
 * taken out.
 */
class BookingCrowd {

    private static final int CLIENTS = 50;
    private static final List<String> MENTORS = List.of("leader161", "leader162", "leader163");
    private static final List<String> MENTEES =
            List.of("leader164", "leader165", "leader166", "leader167", "leader168");
    private static final long FIRST_PAIR = 900_000_000L;

    private static final Map<String, Client> CLIENT = new HashMap<>();
    private static final Random DICE = new Random(11);
    private static int day = 7;

    /** Everybody is everybody’s mentee; the mentors are open around the clock. */
    @BeforeAll
    static void pairs() {
        LiveServer live = LiveServer.here();
        Map<String, Long> ids = new HashMap<>();
        Stream.concat(MENTORS.stream(), MENTEES.stream()).forEach(name -> {
            CLIENT.put(name, Client.of(name));
            ids.put(
                    name,
                    CLIENT.get(name).get("/api/me").expect(200).json().get("id").getAsLong());
        });
        List<Map<String, String>> hours = Stream.of(
                        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .map(d -> Map.of("day", d, "from", "00:00", "to", "24:00"))
                .toList();
        for (int m = 0; m < MENTORS.size(); m++) {
            CLIENT.get(MENTORS.get(m))
                    .put(
                            "/api/me/availability",
                            Map.of("zone", "UTC", "hours", hours, "noticeHours", 0, "aheadDays", 730))
                    .expect(200);
            for (int k = 0; k < MENTEES.size(); k++) {
                live.change(
                        "insert into relationship (id, version, mentor_id, mentee_id, live_mentee_id, state, "
                                + "started_at, activated_at) values (?, 0, ?, ?, ?, 'ACTIVE', ?, ?)",
                        pair(m, k),
                        ids.get(MENTORS.get(m)),
                        ids.get(MENTEES.get(k)),
                        ids.get(MENTEES.get(k)),
                        "2026-01-05 10:00:00",
                        "2026-01-05 10:00:00");
            }
        }
    }

    private static long pair(int mentor, int mentee) {
        return FIRST_PAIR + mentor * 10L + mentee;
    }

    /** A day that nothing has been booked on yet. */
    private static Instant morning() {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(day++))
                .plus(Duration.ofHours(9));
    }

    @Test
    void nobodyIsBookedTwiceAndEveryLoserIsShownOtherTimes() {
        for (int round = 0; round < Crowd.rounds(); round++) {
            Instant nine = morning();
            List<Wish> wishes = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                wishes.add(new Wish(
                        DICE.nextInt(MENTORS.size()),
                        DICE.nextInt(MENTEES.size()),
                        nine.plus(Duration.ofMinutes(5L * DICE.nextInt(36))),
                        15 + 15 * DICE.nextInt(4)));
            }
            long deadlocks = deadlocks();
            List<Client.Answer> answers = Crowd.race(CLIENTS, i -> book(wishes.get(i), i % 2 == 0));
            assertEquals(deadlocks, deadlocks(), "everybody locks in one order");
            Set<Integer> seen = new HashSet<>();
            answers.forEach(answer -> seen.add(answer.status()));
            assertEquals(
                    Set.of(201, 409),
                    seen,
                    answers.stream()
                            .filter(a -> a.status() != 201 && a.status() != 409)
                            .findFirst()
                            .toString());
            answers.stream()
                    .filter(a -> a.status() == 201)
                    .forEach(a -> assertEquals(0, a.json().get("sequence").getAsInt()));
            answers.stream()
                    .filter(a -> a.status() == 409)
                    .forEach(a ->
                            assertTrue(a.json().getAsJsonArray("alternatives").size() > 0, a.toString()));
            nobodyIsBookedTwice();
            takeWhatIsOffered(wishes, answers);
        }
    }

    /** How many MariaDB has had to break; H2 does not count them, but would say so to one of the clients. */
    private static long deadlocks() {
        LiveServer live = LiveServer.here();
        boolean counted =
                live.count("select count(*) from information_schema.tables where lower(table_name) = 'global_status'")
                        > 0;
        return counted
                ? live.count("select variable_value from information_schema.global_status"
                        + " where variable_name = 'INNODB_DEADLOCKS'")
                : 0;
    }

    /** What a loser is offered can be booked. */
    private static void takeWhatIsOffered(List<Wish> wishes, List<Client.Answer> answers) {
        for (int i = 0; i < CLIENTS; i++) {
            if (answers.get(i).status() == 409) {
                Wish lost = wishes.get(i);
                JsonArray offered = book(lost, true).expect(409).json().getAsJsonArray("alternatives");
                JsonObject first = offered.get(0).getAsJsonObject();
                JsonObject booked = book(
                                new Wish(
                                        lost.mentor(),
                                        lost.mentee(),
                                        Instant.parse(first.get("start").getAsString()),
                                        lost.minutes()),
                                false)
                        .expect(201)
                        .json();
                assertEquals(first.get("end").getAsString(), booked.get("end").getAsString());
                return;
            }
        }
    }

    @Test
    void movingIsARaceLikeBooking() {
        for (int round = 0; round < Crowd.rounds(); round++) {
            Instant nine = morning();
            List<Long> dates = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                dates.add(book(
                                new Wish(
                                        i % 3,
                                        i % 5,
                                        nine.plus(Duration.ofMinutes(45L * (i / 3))
                                                .plusHours(12L * (i % 3 == 2 ? 1 : 0))),
                                        30),
                                true)
                        .expect(201)
                        .json()
                        .get("id")
                        .getAsLong());
            }
            List<Integer> statuses = Crowd.race(
                    CLIENTS,
                    i -> CLIENT.get(MENTORS.get(i % 12 % 3))
                            .post(
                                    "/api/appointments/" + dates.get(i % 12) + "/move",
                                    Map.of(
                                            "start",
                                            nine.plus(Duration.ofMinutes(10L * (i * 7 % 20)))
                                                    .toString(),
                                            "minutes",
                                            40))
                            .status());
            assertTrue(Set.of(200, 409).containsAll(new HashSet<>(statuses)), statuses.toString());
            assertTrue(statuses.contains(200), statuses.toString());
            nobodyIsBookedTwice();
        }
    }

    @Test
    void theSameRequestSentAgainBooksOnce() {
        Wish wish = new Wish(0, 0, morning(), 60);
        String key = "book-" + wish.start();
        List<Client.Answer> answers = Crowd.race(
                8,
                i -> CLIENT.get(MENTEES.get(0))
                        .post("/api/relationships/" + pair(0, 0) + "/sessions", wish.body(), "Idempotency-Key", key));
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.add(answer.expect(201).json().get("uid").getAsString()));
        assertEquals(1, ids.size());
        String date = answers.get(0).json().get("id").getAsString();
        List<Client.Answer> moved = Crowd.race(
                8,
                i -> CLIENT.get(MENTEES.get(0))
                        .post(
                                "/api/appointments/" + date + "/move",
                                Map.of(
                                        "start",
                                        wish.start().plus(Duration.ofHours(2)).toString()),
                                "Idempotency-Key",
                                key));
        moved.forEach(answer ->
                assertEquals(1, answer.expect(200).json().get("sequence").getAsInt()));
        CLIENT.get(MENTORS.get(1))
                .post("/api/appointments/" + date + "/cancel", Map.of())
                .expect(404);
        CLIENT.get(MENTORS.get(0))
                .post("/api/appointments/" + date + "/answer", Map.of("answer", "yes"))
                .expect(200);
        CLIENT.get(MENTORS.get(0))
                .post("/api/appointments/" + date + "/answer", Map.of("answer", "perhaps"))
                .expect(422);
        CLIENT.get(MENTORS.get(0))
                .post("/api/appointments/" + date + "/attendance", Map.of("held", true))
                .expect(422);
        assertEquals(
                "cancelled",
                CLIENT.get(MENTORS.get(0))
                        .post("/api/appointments/" + date + "/cancel", Map.of())
                        .expect(200)
                        .json()
                        .get("state")
                        .getAsString());
    }

    private static Client.Answer book(Wish wish, boolean byMentee) {
        Client client = CLIENT.get(byMentee ? MENTEES.get(wish.mentee()) : MENTORS.get(wish.mentor()));
        return client.post("/api/relationships/" + pair(wish.mentor(), wish.mentee()) + "/sessions", wish.body());
    }

    private record Wish(int mentor, int mentee, Instant start, int minutes) {

        Map<String, Object> body() {
            return Map.of("start", start.toString(), "minutes", minutes);
        }
    }

    private static void nobodyIsBookedTwice() {
        assertEquals(
                0,
                LiveServer.here()
                        .count("select count(*) from invitation i join appointment a on a.id = i.appointment_id"
                                + " join invitation k on k.person_id = i.person_id and k.id > i.id join appointment b "
                                + "on b.id = k.appointment_id"
                                + " where i.answer <> 'NO' and k.answer <> 'NO' and i.clash_allowed_at is null"
                                + " and k.clash_allowed_at is null"
                                + " and a.state in ('CONFIRMED', 'HELD') and b.state in ('CONFIRMED', 'HELD')"
                                + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at"));
    }
}
