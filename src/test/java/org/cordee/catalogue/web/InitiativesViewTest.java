package org.cordee.catalogue.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.Kind;
import org.cordee.house.Injection;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's filters: what is found, and what each other choice would find. */
class InitiativesViewTest {

    private static InitiativeCard card(int id, TargetGroup group, Kind kind, Cost cost, Region region) {
        return new InitiativeCard(
                new InitiativeId(id),
                "k" + id,
                "Initiative " + id,
                new InitiativeCard.Offer(group, kind, null, region, null, cost),
                new InitiativeCard.Entry(null, false),
                null,
                null,
                List.of());
    }

    private static final List<InitiativeCard> CATALOGUE = catalogue();

    private static List<InitiativeCard> catalogue() {
        Random random = new Random(3);
        List<InitiativeCard> all = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(card(
                    i,
                    TargetGroup.values()[random.nextInt(TargetGroup.values().length)],
                    Kind.values()[random.nextInt(Kind.values().length - 1)],
                    Cost.values()[random.nextInt(2)],
                    Region.values()[random.nextInt(Region.values().length)]));
        }
        return all;
    }

    private static InitiativesView view(String group, String kind, String cost, String region) {
        InitiativesView view = Injection.of(InitiativesView.class, new Initiatives() {
            @Override
            public List<InitiativeCard> find(Filter filter) {
                return CATALOGUE.stream().filter(filter::fits).toList();
            }
        });
        view.setGroup(group);
        view.setKind(kind);
        view.setCost(cost);
        view.setRegion(region);
        view.load();
        return view;
    }

    private static InitiativesView.Question question(InitiativesView view, String name) {
        return view.getQuestions().stream()
                .filter(q -> q.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutAFilterEverythingIsThereByTargetGroup() {
        InitiativesView view = view(null, null, null, null);
        assertEquals(40, view.getFound());
        assertFalse(view.isFiltered());
        int sum = 0;
        TargetGroup before = null;
        for (InitiativesView.GroupOfInitiatives group : view.getGroups()) {
            assertTrue(before == null || before.compareTo(group.term()) < 0, "in the order of the groups");
            assertTrue(group.initiatives().stream().allMatch(i -> i.offer().group() == group.term()));
            sum += group.initiatives().size();
            before = group.term();
        }
        assertEquals(40, sum);
    }

    @Test
    void aChoiceSaysHowManyItWouldFindBesideTheOthersMade() {
        for (Kind kind : Kind.values()) {
            InitiativesView view = view(null, kind.key(), null, null);
            for (InitiativesView.Question question : view.getQuestions()) {
                for (InitiativesView.Choice choice : question.choices()) {
                    String key = choice.term().key();
                    InitiativesView chosen = switch (question.name()) {
                        case "group" -> view(key, kind.key(), null, null);
                        case "kind" -> view(null, key, null, null);
                        case "cost" -> view(null, kind.key(), key, null);
                        default -> view(null, kind.key(), null, key);
                    };
                    assertEquals(chosen.getFound(), choice.count(), question.name() + " " + key);
                }
            }
        }
    }

    @Test
    void onlyWhatOccursIsOfferedAndWhatIsChosen() {
        InitiativesView view = view(null, null, null, null);
        for (InitiativesView.Choice choice : question(view, "kind").choices()) {
            assertTrue(choice.count() > 0, choice.term().key());
            assertFalse(choice.chosen());
        }
        Kind absent = Kind.values()[Kind.values().length - 1];
        InitiativesView empty = view(null, absent.key(), null, null);
        assertEquals(0, empty.getFound());
        assertTrue(empty.isFiltered());
        InitiativesView.Choice chosen = question(empty, "kind").choices().stream()
                .filter(InitiativesView.Choice::chosen)
                .findFirst()
                .orElseThrow();
        assertEquals(absent, chosen.term());
        assertEquals(40, question(empty, "kind").any(), "without it there would be all");
    }

    @Test
    void aWordThatDoesNotExistCountsAsNone() {
        assertEquals(40, view("nobody", "x", "", "../etc").getFound());
    }

    @ParameterizedTest
    @CsvSource({"london,true", "england,false", "united-kingdom,false", ",false", "atlantis,false"})
    void oneRegionIsNotAWholeCountry(String region, boolean one) {
        assertEquals(one, view(null, null, null, region).isOneRegion());
    }
}
