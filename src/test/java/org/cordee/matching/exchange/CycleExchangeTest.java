package org.cordee.matching.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cordee.matching.BadInput;
import org.cordee.matching.exchange.CycleExchange.Cap;
import org.cordee.matching.exchange.ExchangeProblem.Person;
import org.cordee.matching.exchange.ExchangeResult.Cycle;
import org.junit.jupiter.api.Test;

class CycleExchangeTest {

    private static ExchangeProblem random(Random r, int most, long shuffle) {
        int people = 2 + r.nextInt(most - 1);
        int homes = 1 + r.nextInt(people);
        int kind = r.nextInt(3);
        double density = 0.1 + 0.6 * r.nextDouble();
        ExchangeProblem.Builder b = ExchangeProblem.builder();
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String id = "p" + i;
            String home = "h" + (i < homes ? i : r.nextInt(homes));
            steps.add(() -> b.person(id, home));
            for (int j = 0; j < homes; j++) {
                int value = kind == 0
                        ? 0
                        : kind == 1 ? r.nextInt(10) : r.nextBoolean() ? Integer.MAX_VALUE - r.nextInt(2) : r.nextInt(2);
                String host = "h" + j;
                if (r.nextDouble() < density) {
                    steps.add(() -> b.wish(id, host, value));
                }
            }
        }
        int strict = r.nextInt(homes);
        String refused = "p" + r.nextInt(people);
        steps.add(() -> b.condition("h" + strict, p -> !p.id().equals(refused)));
        Collections.shuffle(steps, new Random(shuffle));
        steps.forEach(Runnable::run);
        return b.build();
    }

    /** Most people and most weight by trying everything; {@code must} has to go, or is below 0. */
    private static long[] brute(ExchangeProblem p, int cap, int must) {
        return brute(p, cap, must, null, new int[p.people().size()], 0);
    }

    private static long[] brute(ExchangeProblem p, int cap, int must, String host, int[] place, int at) {
        int n = place.length;
        if (at == n) {
            for (int[] c : Arcs.cycles(place)) {
                if (cap > 0 && c.length > cap) {
                    return null;
                }
            }
            if (must >= 0
                    && (place[must] == must
                            || host != null
                                    && !p.people().get(place[must]).home().equals(host))) {
                return null;
            }
            long[] sum = new long[2];
            for (int i = 0; i < n; i++) {
                if (place[i] != i) {
                    sum[0]++;
                    sum[1] += p.value(
                            p.people().get(i).id(), p.people().get(place[i]).home());
                }
            }
            return sum;
        }
        long[] best = null;
        for (int j = 0; j < n; j++) {
            boolean taken = false;
            for (int i = 0; i < at; i++) {
                taken |= place[i] == j;
            }
            if (!taken
                    && (j == at
                            || p.acceptable(
                                    p.people().get(at), p.people().get(j).home()))) {
                place[at] = j;
                long[] s = brute(p, cap, must, host, place, at + 1);
                if (s != null && (best == null || s[0] > best[0] || s[0] == best[0] && s[1] > best[1])) {
                    best = s;
                }
            }
        }
        return best;
    }

    private static void sound(ExchangeProblem p, ExchangeResult r, int cap) {
        for (Cycle c : r.cycles()) {
            assertTrue(cap == 0 || c.moves().size() <= cap);
            for (int k = 0; k < c.moves().size(); k++) {
                ExchangeResult.Move m = c.moves().get(k);
                assertEquals(
                        m.placeOf(), c.moves().get((k + 1) % c.moves().size()).person());
                assertTrue(p.acceptable(new Person(m.person(), m.home()), m.host()));
            }
        }
        r.balance().values().forEach(b -> assertEquals(b.sends(), b.receives()));
        assertEquals(p.people().size(), r.people() + r.without().size());
    }

    @Test
    void bestOnThousandsOfSmallCases() {
        Random r = new Random(1);
        Cap[] caps = Cap.values();
        for (int k = 0; k < 3000; k++) {
            ExchangeProblem p = random(r, 7, k);
            int c = k % 3;
            int cap = c == 0 ? 0 : c + 1;
            ExchangeResult result = CycleExchange.of(p, caps[c]).result();
            sound(p, result, cap);
            long[] best = brute(p, cap, -1);
            assertEquals(best[0], result.people(), "people in case " + k);
            assertEquals(best[1], result.weight(), "weight in case " + k);
        }
    }

    @Test
    void anyOrderOfInputGivesTheSameExchange() {
        for (int k = 0; k < 300; k++) {
            for (Cap cap : Cap.values()) {
                assertEquals(
                        CycleExchange.of(random(new Random(k), 9, 1), cap).result(),
                        CycleExchange.of(random(new Random(k), 9, 2), cap).result());
            }
        }
    }

    @Test
    void whoIsLeftOutLearnsWhy() {
        Random r = new Random(3);
        for (int k = 0; k < 600; k++) {
            ExchangeProblem p = random(r, 6, k);
            int c = k % 3;
            CycleExchange e = CycleExchange.of(p, Cap.values()[c]);
            for (int i = 0; i < p.people().size(); i++) {
                LeftOut why = e.why(p.people().get(i).id());
                long[] forced = brute(p, c == 0 ? 0 : c + 1, i);
                switch (why.reason()) {
                    case GOES -> assertTrue(!e.result().without().contains(why.person()));
                    case COSTS_OTHERS, EQUALLY_GOOD -> {
                        assertEquals(e.result().people() - forced[0], why.fewerPeople());
                        assertEquals(e.result().weight() - forced[1], why.lessWeight());
                    }
                    default -> assertTrue(forced == null);
                }
            }
        }
    }

    @Test
    void aMoveIsExplainedByTheDearerHosts() {
        Random r = new Random(5);
        for (int k = 0; k < 300; k++) {
            ExchangeProblem p = random(r, 6, k);
            int c = k % 3;
            CycleExchange e = CycleExchange.of(p, Cap.values()[c]);
            for (Cycle cycle : e.result().cycles()) {
                for (ExplainedMove x : e.explain(cycle)) {
                    assertEquals(x.move().rank() - 1, x.dearer().size());
                    x.dearer().forEach(why -> compare(p, e, c == 0 ? 0 : c + 1, why));
                }
            }
            assertEquals(WhyNotHost.Standing.NO_WISH, e.whyNot("p0", "nowhere").standing());
        }
    }

    private static void compare(ExchangeProblem p, CycleExchange e, int cap, WhyNotHost why) {
        Person person = p.people().stream()
                .filter(x -> x.id().equals(why.person()))
                .findFirst()
                .orElseThrow();
        long[] forced = brute(
                p,
                cap,
                p.people().indexOf(person),
                why.host(),
                new int[p.people().size()],
                0);
        switch (why.standing()) {
            case COSTS_OTHERS, EQUALLY_GOOD -> {
                assertEquals(e.result().people() - forced[0], why.fewerPeople());
                assertEquals(e.result().weight() - forced[1], why.lessWeight());
            }
            case REFUSED -> assertTrue(!p.accepts(why.host(), person));
            case OWN_HOME -> assertEquals(person.home(), why.host());
            default -> assertTrue(forced == null);
        }
    }

    /** Nobody gets a dearer host by naming any other wishes, in any order, than the true ones. */
    @Test
    void tradingCyclesCannotBeGamed() {
        Random r = new Random(6);
        for (int k = 0; k < 150; k++) {
            ExchangeProblem p = random(r, 6, k);
            ExchangeResult honest = TopTradingCycles.of(p);
            for (int i = 0; i < p.people().size(); i++) {
                int got = rank(p, i, host(honest, p.people().get(i).id()));
                for (List<String> lie : lies(new ArrayList<>(p.organisations()))) {
                    ExchangeProblem told = instead(p, i, lie);
                    String host =
                            host(TopTradingCycles.of(told), p.people().get(i).id());
                    boolean wished = host == null || p.value(p.people().get(i).id(), host) >= 0;
                    assertTrue(!wished || rank(p, i, host) >= got, "case " + k);
                }
            }
        }
    }

    /** All orders of all parts of these, up to three of them. */
    private static List<List<String>> lies(List<String> hosts) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0, length = 0; length < 3; length++) {
            int to = all.size();
            for (; from < to; from++) {
                for (String h : hosts) {
                    if (!all.get(from).contains(h)) {
                        List<String> longer = new ArrayList<>(all.get(from));
                        longer.add(h);
                        all.add(longer);
                    }
                }
            }
        }
        return all;
    }

    private static ExchangeProblem instead(ExchangeProblem p, int liar, List<String> lie) {
        ExchangeProblem.Builder b = ExchangeProblem.builder();
        p.organisations().forEach(o -> b.condition(o, x -> p.accepts(o, x)));
        for (int i = 0; i < p.people().size(); i++) {
            Person x = p.people().get(i);
            b.person(x.id(), x.home());
            List<String> wishes = i == liar ? lie : p.wishes(x.id());
            for (int k = 0; k < wishes.size(); k++) {
                b.wish(x.id(), wishes.get(k), wishes.size() - k);
            }
        }
        return b.build();
    }

    @Test
    void wishesTooFarApartForSoManyAreRefused() {
        ExchangeProblem.Builder b = ExchangeProblem.builder();
        for (int i = 0; i < 600; i++) {
            b.person("p" + i, "h" + i);
        }
        for (int i = 0; i < 600; i++) {
            b.wish("p" + i, "h" + (i + 1) % 600, i == 0 ? 0 : Integer.MAX_VALUE);
        }
        ExchangeProblem p = b.build();
        ExchangeResult all = CycleExchange.of(p, Cap.UNBOUNDED).result();
        assertEquals(600, all.people());
        assertEquals(599L * Integer.MAX_VALUE, all.weight());
        assertEquals(
                "wishes",
                assertThrows(BadInput.class, () -> CycleExchange.of(p, Cap.THREE))
                        .culprit());
    }

    @Test
    void tradingCyclesAreBalancedAndEfficient() {
        Random r = new Random(4);
        for (int k = 0; k < 1500; k++) {
            ExchangeProblem p = random(r, 6, k);
            ExchangeResult t = TopTradingCycles.of(p);
            sound(p, t, 0);
            assertTrue(!dominated(p, t, new int[p.people().size()], 0), "case " + k);
        }
    }

    /** Whether some balanced exchange gives somebody a dearer host and nobody a less dear one. */
    private static boolean dominated(ExchangeProblem p, ExchangeResult t, int[] place, int at) {
        if (at == place.length) {
            boolean better = false;
            for (int i = 0; i < place.length; i++) {
                int now = rank(p, i, host(t, p.people().get(i).id()));
                int then = rank(
                        p, i, place[i] == i ? null : p.people().get(place[i]).home());
                if (then > now) {
                    return false;
                }
                better |= then < now;
            }
            return better;
        }
        for (int j = 0; j < place.length; j++) {
            boolean taken = false;
            for (int i = 0; i < at; i++) {
                taken |= place[i] == j;
            }
            if (!taken
                    && (j == at
                            || p.acceptable(
                                    p.people().get(at), p.people().get(j).home()))) {
                place[at] = j;
                if (dominated(p, t, place, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int rank(ExchangeProblem p, int i, String host) {
        List<String> wishes = p.wishes(p.people().get(i).id());
        return host == null ? wishes.size() : wishes.indexOf(host);
    }

    private static String host(ExchangeResult t, String person) {
        return t.cycles().stream()
                .flatMap(c -> c.moves().stream())
                .filter(m -> m.person().equals(person))
                .map(ExchangeResult.Move::host)
                .findFirst()
                .orElse(null);
    }

    @Test
    void wrongInputIsNamed() {
        assertEquals(
                "people",
                assertThrows(BadInput.class, () -> ExchangeProblem.builder().build())
                        .culprit());
        assertEquals(
                "ann",
                assertThrows(
                                BadInput.class,
                                () -> ExchangeProblem.builder()
                                        .person("ann", "x")
                                        .build())
                        .culprit());
        assertEquals(
                "ann",
                assertThrows(
                                BadInput.class,
                                () -> ExchangeProblem.builder()
                                        .person("ann", "x")
                                        .person("ann", "y"))
                        .culprit());
        assertEquals(
                "bob",
                assertThrows(
                                BadInput.class,
                                () -> ExchangeProblem.builder()
                                        .person("ann", "x")
                                        .person("eve", "y")
                                        .wish("bob", "x", 1)
                                        .build())
                        .culprit());
        assertEquals(
                "z",
                assertThrows(
                                BadInput.class,
                                () -> ExchangeProblem.builder()
                                        .person("ann", "x")
                                        .person("eve", "y")
                                        .wish("eve", "z", 1)
                                        .build())
                        .culprit());
        assertEquals(
                "eve",
                assertThrows(BadInput.class, () -> ExchangeProblem.builder().wish("eve", "z", -1))
                        .culprit());
    }
}
