package org.cordee.learningsets.meetings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.cordee.learningsets.meetings.boundary.MeetingQuestions;
import org.cordee.learningsets.meetings.boundary.MeetingRecord;
import org.cordee.learningsets.meetings.boundary.MeetingRoom;
import org.cordee.learningsets.meetings.boundary.MeetingRounds;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.terms.Term;

/** What the forms of the meeting room do, by the word in their field {@code do}. */
@ApplicationScoped
public class MeetingCommands {

    /** Said back when a line could be asked more openly. */
    static final String ADVICE = "advice";

    @Inject
    private MeetingRoom room;

    @Inject
    private MeetingRounds rounds;

    @Inject
    private MeetingQuestions questions;

    @Inject
    private MeetingRecord record;

    /**
     * @param sent the form's fields by name, null where there is none
     * @return {@link #ADVICE}, or null
     * @throws NotFound when nothing is done by that name
     */
    String act(String what, SetMeetingId id, UnaryOperator<String> sent) {
        Form form = new Form(sent);
        switch (what) {
            case "host" -> room.host(id);
            case "hand-over" -> room.host(id, form.person("to"));
            case "start" -> room.start(id, "true".equals(form.text("today")));
            case "lead" -> room.lead(id, "true".equals(form.text("away")));
            case "lead-again" -> room.leadAgain(id);
            case "at" -> room.at(id, form.term(MeetingItem.class, "item"));
            case "end" -> room.end(id);
            case "check-in" -> room.checkIn(id, form.text("words"));
            case "mark-present" -> room.markPresent(id, form.person("person"));
            case "bid" -> room.bid(id, form.text("words"));
            case "unbid" -> room.unbid(id);
            case "promise" -> record.promise(id, form.person("owner"), form.text("words"), form.day("due"));
            case "report" ->
                record.report(id, form.number("action"), form.term(ActionState.class, "became"), form.text("words"));
            case "review" -> record.review(id, form.term(ReviewKind.class, "kind"), form.text("words"));
            case "issue" -> questions.issue(id, form.number("round"), form.text("words"));
            case "ask" -> {
                return heard(questions.ask(id, form.number("round"), form.text("words")));
            }
            case "reword" -> {
                return heard(questions.reword(id, form.number("question"), form.text("words")));
            }
            case "take-back" -> questions.takeBack(id, form.number("question"));
            case "helped" -> questions.helped(id, form.number("question"), "true".equals(form.text("did")));
            default -> steer(what, id, form);
        }
        return null;
    }

    private static String heard(MeetingQuestions.Asked asked) {
        return asked.advice() ? ADVICE : null;
    }

    private void steer(String what, SetMeetingId id, Form form) {
        if (what.equals("plan")) {
            rounds.plan(id, form.person("person"));
            return;
        }
        long round = form.number("round");
        switch (what) {
            case "drop" -> rounds.drop(id, round);
            case "start-round" -> rounds.start(id, round);
            case "pause" -> rounds.pause(id, round);
            case "resume" -> rounds.resume(id, round);
            case "extend" -> rounds.extend(id, round, (int) form.number("minutes"));
            case "forward" -> rounds.forward(id, round, form.text("stage"));
            case "back" -> rounds.back(id, round, form.text("stage"));
            case "finish" -> rounds.finish(id, round);
            case "pass" -> rounds.pass(id, round, form.text("to") == null ? null : form.person("to"));
            default -> throw new NotFound();
        }
    }

    /** The fields, read as what they are. */
    private record Form(UnaryOperator<String> sent) {

        String text(String name) {
            String text = sent.apply(name);
            return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
        }

        /** @throws NotFound for what is no number: no page of ours sends it */
        long number(String name) {
            return Id.parse(sent.apply(name)).orElseThrow(NotFound::new);
        }

        PersonId person(String name) {
            if (text(name) == null) {
                throw new Invalid(name, "shared.required");
            }
            return new PersonId(number(name));
        }

        <T extends Enum<T> & Term> T term(Class<T> type, String name) {
            String text = text(name);
            return text == null ? null : Term.of(type, text);
        }

        LocalDate day(String name) {
            try {
                return text(name) == null ? null : LocalDate.parse(text(name));
            } catch (DateTimeParseException e) {
                throw new Invalid(name, "learningsets.action.day-unread");
            }
        }
    }
}
