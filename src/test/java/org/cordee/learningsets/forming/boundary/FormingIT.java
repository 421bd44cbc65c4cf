package org.cordee.learningsets.forming.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.people.boundary.Conflicts;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** From choosing people to the sets they said yes to. */
class FormingIT extends FormingInside {

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    Accounts accounts;

    private Map<PersonId, Integer> places(Circle circle, FormingRoundId round) {
        Map<PersonId, Integer> places = new HashMap<>();
        board(circle, round).sets().forEach(s -> s.cards().forEach(c -> places.put(c.id(), s.number())));
        return places;
    }

    @Inject
    private Conflicts conflicts;

    @Test
    void aRunFillsSetsAndMixesThem() {
        Circle circle = circle(24);
        FormingRoundId round = round(circle);
        assertEquals(List.of(), as(circle.coordinator(), () -> formingRunJob.check(round)), "nothing is in the way");
        formed(circle, round);
        BoardDesk.BoardPage board = board(circle, round);
        assertEquals(4, board.sets().size());
        assertTrue(
                board.sets().stream()
                        .allMatch(s -> s.cards().size() == 6 && s.broken().isEmpty()),
                board.sets().toString());
        BoardDesk.Figures figures = board.figures();
        assertEquals(figures.allowed(), figures.percent(), "as many sets learn together as the numbers allow");
        assertTrue(figures.points() > figures.chancePoints(), figures.toString());
    }

    @Test
    void aConflictDeclaredAfterTheBoardWasSeenKeepsItFromBeingPublished() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        formed(circle, round);
        BoardDesk.BoardPage board = board(circle, round);
        assertEquals(0, board.figures().never());
        PersonId one = board.sets().get(0).cards().get(0).id();
        PersonId other = board.sets().get(0).cards().get(1).id();
        PersonId administrator = inTransaction(() -> people.join(unique("Administrator"), Level.EXECUTIVE, null, null));
        asAdministrator(administrator, () -> {
            conflicts.declareFor(one, other, "They are married.");
            return null;
        });
        refused(
                Invalid.class,
                () -> as(circle.coordinator(), () -> publishing.publish(round, soon(), board.version())));
        assertEquals(1, board(circle, round).figures().never());
        assertEquals(0, count("select count(*) from learning_set where round_id = ?", round.value()));
        long id = asAdministrator(administrator, () -> conflicts.declaredByAdministrators()).stream()
                .filter(c -> "They are married.".equals(c.reason()))
                .findFirst()
                .orElseThrow()
                .id();
        asAdministrator(administrator, () -> {
            conflicts.withdrawFor(id);
            return null;
        });
        assertTrue(as(circle.coordinator(), () -> publishing.publish(round, soon(), board.version())) > 0);
    }

    @Test
    void nobodyElseSeesIt() {
        Circle circle = circle(8);
        FormingRoundId round = round(circle);
        PersonId member = circle.members().get(0);
        refused(NotFound.class, () -> as(member, () -> forming.page(round)));
        refused(NotFound.class, () -> as(member, () -> forming.of(Origin.of(circle.network()))));
        refused(NotFound.class, () -> as(member, () -> formingRunJob.run(round, null)));
        refused(Conflict.class, () -> board(circle, round));
        formed(circle, round);
        refused(NotFound.class, () -> as(member, () -> desk.page(round)));
        refused(NotFound.class, () -> as(member, () -> desk.move(round, member, 1)));
        refused(NotFound.class, () -> as(member, () -> publishing.publish(round, soon(), null)));
        assertEquals(List.of(), as(member, () -> mySets.mine()), "no member sees anything before it is published");
    }

    @Test
    void whatCannotBeMetIsNamedBefore() {
        Circle circle = circle(12);
        PersonId boss = inTransaction(() -> people.join(unique("Boss"), Level.EXECUTIVE, null, null));
        inTransaction(() -> {
            var employer = organisations.add(unique("Organisation"), Sector.NHS, null);
            for (int i = 0; i < 12; i++) {
                if (i % 4 == 0) {
                    people.affiliate(
                            circle.members().get(i),
                            employer,
                            "Team",
                            null,
                            LocalDate.of(2020, 1, 1),
                            null,
                            new LineManagerCard(boss, null, null));
                }
            }
            return null;
        });
        FormingRoundId round = round(circle);
        var obstacles = as(circle.coordinator(), () -> formingRunJob.check(round));
        assertTrue(
                obstacles.stream().anyMatch(o -> o.what().key().equals("learningsets.obstacle.apart")),
                obstacles.toString());
        formed(circle, round);
        assertTrue(board(circle, round).figures().never() > 0);
        assertThrows(
                Invalid.class,
                () -> as(circle.coordinator(), () -> publishing.publish(round, soon(), null)),
                "with a reporting line it cannot be published");
    }

    @Test
    void aRunThatWasCutOffBeginsAgainAndEndsTheSame() {
        Circle circle = circle(24);
        FormingRoundId round = round(circle);
        as(circle.coordinator(), () -> formingRunJob.run(round, null));
        // its lease still holds, so that no worker of this server begins again before all is looked at
        sql(
                "update job set leased_by = 'a server that is gone', lease_expires_at = '2199-01-01 00:00:00', "
                        + "attempts = 1"
                        + " where kind = 'learningsets.form' and subject = ?",
                round.toString());
        assertEquals(
                FormingState.RUNNING,
                as(circle.coordinator(), () -> formingRunJob.progress(round)).state());
        assertEquals(
                0,
                count(
                        "select count(*) from forming_person where round_id = ? and set_number is not null",
                        round.value()),
                "no partial result");
        sql(
                "update job set lease_expires_at = due_at where kind = 'learningsets.form' and subject = ?",
                round.toString());
        jobs.runDue();
        Map<PersonId, Integer> first = places(circle, round);
        sql("update forming_round set state = 'RUNNING' where id = ?", round.value());
        sql("update forming_person set set_number = null where round_id = ?", round.value());
        asVisitor(() -> {
            formingRunJob.run(round.toString());
            return null;
        });
        assertEquals(first, places(circle, round));
    }

    @Test
    void aRunCanBeStopped() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        // both in one transaction, so that no worker of this server has finished before the stop
        inTransaction(() -> {
            as(circle.coordinator(), () -> formingRunJob.run(round, null));
            as(circle.coordinator(), () -> formingRunJob.stop(round));
            return null;
        });
        jobs.runDue();
        assertEquals(
                FormingState.STOPPED,
                as(circle.coordinator(), () -> formingRunJob.progress(round)).state());
        assertEquals(12, places(circle, round).size());
    }

    @Test
    void movesSwapsAndPinsAreWeighedAndKept() {
        Circle circle = circle(18);
        FormingRoundId round = round(circle);
        formed(circle, round);
        Map<PersonId, Integer> before = places(circle, round);
        PersonId one = circle.members().get(1);
        long points = board(circle, round).figures().points();
        BoardDesk.PersonMoves personMoves = as(circle.coordinator(), () -> desk.weigh(round, one));
        BoardDesk.MoveOption moveOption = personMoves.swaps().get(0);
        as(circle.coordinator(), () -> desk.swap(round, one, moveOption.with()));
        assertEquals(
                points + moveOption.change().points(),
                board(circle, round).figures().points(),
                1,
                "what was said is what came");
        assertEquals(before.get(moveOption.with()), places(circle, round).get(one));
        int other = before.values().stream()
                .filter(p -> !p.equals(places(circle, round).get(one)))
                .findFirst()
                .orElseThrow();
        as(circle.coordinator(), () -> desk.move(round, one, other));
        assertEquals(7, board(circle, round).sets().get(other - 1).cards().size());
        as(circle.coordinator(), () -> desk.pin(round, one, true));
        refused(
                Conflict.class,
                () -> as(circle.coordinator(), () -> desk.move(round, one, before.get(moveOption.with()))));
        formed(circle, round);
        assertEquals(other, places(circle, round).get(one), "pinned people stay");
    }

    @Test
    void membersAreAskedAndAnswerWithoutTrace() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        PersonId chosenNot = circle.members().get(0);
        as(circle.coordinator(), () -> {
            Forming.RoundCard page = forming.page(round);
            FormingPlan plan = page.plan();
            forming.keep(round, plan, circle.members().subList(1, 12), List.of(), null, page.version());
        });
        formed(circle, round);
        assertEquals(2, as(circle.coordinator(), () -> publishing.publish(round, soon(), null)));
        List<Replacing.SetLine> sets = as(circle.coordinator(), () -> replacing.of(round));
        LearningSetId set = sets.stream()
                .filter(s -> s.members().size() == 6)
                .findFirst()
                .orElseThrow()
                .id();
        List<PersonId> members =
                sets.stream().filter(s -> s.id().equals(set)).findFirst().orElseThrow().members().stream()
                        .map(Replacing.Held::person)
                        .toList();
        PersonId stranger = sets.stream()
                .filter(s -> !s.id().equals(set))
                .findFirst()
                .orElseThrow()
                .members()
                .get(0)
                .person();
        refused(NotFound.class, () -> as(stranger, () -> mySets.composition(set)));
        refused(NotFound.class, () -> as(stranger, () -> mySets.accept(set)));
        MySets.Composition seen = as(members.get(0), () -> mySets.composition(set));
        assertEquals(5, seen.fellows().size());
        assertTrue(seen.mixesLevels());
        assertNull(seen.fellows().get(0).name(), "people who are not listed are named once they have accepted");
        as(members.get(0), () -> mySets.accept(set));
        refused(Conflict.class, () -> as(members.get(0), () -> mySets.accept(set)));
        as(members.get(1), () -> mySets.decline(set));
        refused(NotFound.class, () -> as(members.get(1), () -> mySets.composition(set)));
        assertEquals(
                4,
                as(members.get(0), () -> mySets.composition(set)).fellows().size(),
                "who declined is not there, and nothing says so");
        Replacing.Page page = as(circle.coordinator(), () -> replacing.page(set));
        assertEquals(1, page.set().free());
        assertTrue(page.set().members().stream().noneMatch(m -> m.person().equals(members.get(1))));
        assertTrue(
                page.possible().stream().noneMatch(p -> p.card().id().equals(members.get(1))),
                "and is not proposed again");
        if (page.possible().stream().anyMatch(p -> p.card().id().equals(chosenNot))) {
            as(circle.coordinator(), () -> replacing.propose(set, chosenNot));
            assertEquals(
                    MemberState.PROPOSED,
                    as(chosenNot, () -> mySets.composition(set)).mine());
            as(circle.coordinator(), () -> replacing.takeBack(set, chosenNot));
            assertEquals(List.of(), as(chosenNot, () -> mySets.mine()));
        }
        refused(NotFound.class, () -> as(members.get(0), () -> replacing.page(set)));
    }

    @Test
    void aLaterRoundReplacesWhatIsStillForming() {
        Circle circle = circle(8);
        FormingRoundId first = round(circle);
        formed(circle, first);
        as(circle.coordinator(), () -> publishing.publish(first, soon(), null));
        FormingRoundId second = as(circle.coordinator(), () -> forming.beginAnew(first));
        assertEquals(
                8, as(circle.coordinator(), () -> forming.page(second)).counts().people());
        PersonId leftOut = circle.members().get(1);
        as(circle.coordinator(), () -> {
            Forming.RoundCard page = forming.page(second);
            forming.keep(
                    second,
                    page.plan(),
                    circle.members().stream().filter(p -> !p.equals(leftOut)).toList(),
                    List.of(),
                    null,
                    page.version());
        });
        formed(circle, second);
        PersonId goes = circle.members().get(2);
        as(goes, () -> memberships.leave(circle.network()));
        refused(Invalid.class, () -> as(circle.coordinator(), () -> publishing.publish(second, soon(), null)));
        as(goes, () -> {
            memberships.join(circle.network(), null);
        });
        as(circle.coordinator(), () -> publishing.publish(second, soon(), null));
        assertEquals(1, as(circle.members().get(0), () -> mySets.mine()).size(), "the earlier set is closed");
        assertEquals(List.of(), as(leftOut, () -> mySets.mine()));
        assertEquals(
                2,
                count(
                        "select count(*) from notice where person_id = ? and kind = 'learningsets.notice.place'",
                        leftOut.value()),
                "who loses a place is told");
    }

    @Test
    void aWishIsSeenByThoseEntrustedWithFormingSets() {
        Circle circle = circle(8);
        FormingRoundId own = round(circle);
        PersonId administrator = inTransaction(() -> people.join(unique("Administrator"), Level.EXECUTIVE, null, null));
        String email = addressOf(circle.coordinator());
        NetworkId room = asAdministrator(administrator, () -> {
            NetworkId first = memberships.coordinators().get(0).id();
            memberships.appoint(first, email);
            return first;
        });
        FormingRoundId entrusted =
                as(circle.coordinator(), () -> forming.begin(Origin.of(room), FormingPlan.usual(unique("Round"))));
        PersonId wishing = inTransaction(() -> people.join(unique("Wishing"), Level.CITIZEN, null, null));
        as(wishing, () -> mySets.wish(true));
        as(wishing, () -> mySets.wish(true));
        assertTrue(as(circle.coordinator(), () -> forming.choices(entrusted)).stream()
                .anyMatch(c -> c.card().id().equals(wishing) && c.wishes() && !c.there()));
        assertFalse(
                as(circle.coordinator(), () -> forming.choices(own)).stream()
                        .anyMatch(c -> c.card().id().equals(wishing)),
                "who founds a network does not read everybody’s wishes");
        as(wishing, () -> mySets.wish(false));
        assertFalse(as(circle.coordinator(), () -> forming.choices(entrusted)).stream()
                .anyMatch(c -> c.card().id().equals(wishing)));
    }

    private String addressOf(PersonId person) {
        String email = unique("person") + "@example.org";
        inTransaction(() -> {
            accounts.create(person, email, "no hash", true);
            return null;
        });
        return email;
    }

    @Test
    void theCoordinatorHearsWhoCouldNotBeToldAndRecordsTheirAnswers() {
        Circle circle = circle(6);
        FormingRoundId round = round(circle);
        formed(circle, round);
        PersonId reached = circle.members().get(0);
        addressOf(reached);
        List<String> names = as(circle.coordinator(), () -> {
            publishing.publish(round, soon(), null);
            return unreachedPeople.names();
        });
        assertEquals(5, names.size(), names.toString());
        Replacing.SetLine set =
                as(circle.coordinator(), () -> replacing.of(round)).get(0);
        assertEquals(5, set.members().stream().filter(Replacing.Held::unreached).count());
        PersonId one = circle.members().get(1);
        PersonId two = circle.members().get(2);
        refused(NotFound.class, () -> as(two, () -> mySets.recordAnswer(set.id(), one, true)));
        refused(RuleBroken.class, () -> as(circle.coordinator(), () -> mySets.recordAnswer(set.id(), reached, true)));
        as(circle.coordinator(), () -> mySets.recordAnswer(set.id(), one, true));
        as(circle.coordinator(), () -> mySets.recordAnswer(set.id(), two, false));
        assertEquals(
                MemberState.ACCEPTED,
                as(one, () -> mySets.composition(set.id())).mine());
        refused(NotFound.class, () -> as(two, () -> mySets.composition(set.id())));
        refused(NotFound.class, () -> as(circle.coordinator(), () -> mySets.recordAnswer(set.id(), one, false)));
    }

    private LearningSetId published(Circle circle) {
        FormingRoundId round = round(circle);
        formed(circle, round);
        as(circle.coordinator(), () -> publishing.publish(round, soon(), null));
        return as(circle.coordinator(), () -> replacing.of(round)).get(0).id();
    }

    @Test
    void aSetThatHasBegunKeepsItsFacilitator() {
        Circle circle = circle(6);
        LearningSetId set = published(circle);
        PersonId facilitator = inTransaction(() -> people.join(unique("Facilitator"), Level.PRACTITIONER, null, null));
        String email = addressOf(facilitator);
        String own = addressOf(circle.coordinator());
        refused(Invalid.class, () -> as(circle.coordinator(), () -> replacing.facilitator(set, email)));
        inTransaction(() -> {
            people.list(facilitator, true);
            return null;
        });
        as(circle.coordinator(), () -> replacing.facilitator(set, email));
        sql("update learning_set set state = 'CONTRACTED' where id = ?", set.value());
        refused(RuleBroken.class, () -> as(circle.coordinator(), () -> replacing.facilitator(set, own)));
        sql("update learning_set set facilitator_id = null where id = ?", set.value());
        refused(RuleBroken.class, () -> as(circle.coordinator(), () -> replacing.facilitator(set, own)));
        as(circle.coordinator(), () -> replacing.facilitator(set, email));
    }

    @Test
    void nobodyIsToldThatAnAcceptedPlaceWasGivenBack() {
        Circle circle = circle(6);
        LearningSetId set = published(circle);
        PersonId stays = circle.members().get(0);
        circle.members().forEach(p -> as(p, () -> mySets.accept(set)));
        long before = count("select count(*) from notice where person_id = ?", stays.value());
        as(circle.members().get(1), () -> mySets.decline(set));
        assertEquals(before, count("select count(*) from notice where person_id = ?", stays.value()));
    }
}
