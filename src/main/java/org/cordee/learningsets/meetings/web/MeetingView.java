package org.cordee.learningsets.meetings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.learningsets.boundary.LearningReviews;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.learningsets.meetings.boundary.MeetingPages;
import org.cordee.learningsets.meetings.boundary.MeetingQuestions;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.Stage;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.ids.SetMeetingId;

/**
 * The meeting room, the part of it that its script reads anew, and the run-sheet: one reading of the meeting. It keeps
 * nothing between requests. After a form without a script that could not be taken, it shows what is wrong and what was
 * typed.
 */
@Named
@RequestScoped
public class MeetingView {

    @Inject
    private MeetingPages pages;

    @Inject
    private MeetingQuestions questions;

    @Inject
    private Messages messages;

    private SetMeetingId id;
    private MeetingPage page;
    private String sentForm;
    private List<Problem> problems = List.of();

    /** The view action. No form of these pages is Faces', so nothing is kept for it. */
    public void open() {
        if (id == null) {
            throw new NotFound();
        }
        page = pages.page(id);
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        @SuppressWarnings("unchecked")
        List<Problem> wrong = (List<Problem>) external.getRequestMap().get(MeetingFormServlet.WRONG);
        if (wrong != null) {
            problems = wrong;
            sentForm = external.getRequestParameterMap().get("form");
        }
    }

    /** What is wrong with that form, or nothing. */
    public String wrong(String form) {
        return form.equals(sentForm) ? problems.stream().map(messages::say).collect(Collectors.joining(" ")) : "";
    }

    /** What was typed into a form that could not be taken; otherwise what is there already. */
    public String typed(String form, String field, Object there) {
        String sent = form.equals(sentForm)
                ? FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(field)
                : null;
        return sent != null ? sent : there == null ? "" : there.toString();
    }

    public MeetingPage getPage() {
        return page;
    }

    /** Who leads, in a sentence. */
    public String getLeader() {
        if (page.lead().name() == null) {
            return messages.get("learningsets.room.no-leader");
        }
        return page.lead().standsIn()
                ? messages.say("learningsets.room.stands-in", page.lead().name(), page.facilitatorName())
                : messages.say("learningsets.room.leader", page.lead().name());
    }

    /** True for the facilitator while a member leads in their place. */
    public boolean isReplaced() {
        return page.open()
                && page.lead().standsIn()
                && page.self() != null
                && page.self().facilitates();
    }

    /** The knots of the rope loop, for those who see; {@link #getSays} says it in words. */
    public List<Knot> getKnots() {
        return Knot.of(page.people());
    }

    /** What is said to those who do not look: the stage and whose turn it is. */
    public String getSays() {
        MeetingPage.Round round = page.current();
        if (round == null) {
            return page.running()
                    ? messages.say(
                            "learningsets.room.says.item", page.progress().item())
                    : messages.term(page.progress().state());
        }
        String paused = round.clock().ticking() ? "" : " " + messages.get("learningsets.room.paused");
        return messages.say(
                        "learningsets.room.says.stage",
                        round.clock().stage(),
                        round.presenter().name()) + " " + getTurn() + paused;
    }

    /** "It is your turn.", "It is Ana’s turn.", or nothing. */
    public String getTurn() {
        MeetingPage.Round round = page.current();
        return round == null || round.asking().person() == null
                ? ""
                : round.asking().mine()
                        ? messages.get("learningsets.room.turn.mine")
                        : messages.say("learningsets.room.turn", round.asking().name());
    }

    /** "4:05", and "+0:30" beyond the end. */
    public String clock(int seconds) {
        int all = Math.abs(seconds);
        return (seconds < 0 ? "+" : "") + all / 60 + ":" + String.format("%02d", all % 60);
    }

    /** Of the ring of the clock, how much is left, in hundredths; full once the stage takes longer than agreed. */
    public int getRing() {
        MeetingPage.Round.Clock clock = page.current().clock();
        int all = page.times().seconds(clock.stage());
        return clock.left() < 0 || all == 0 ? 100 : Math.min(100, Math.round(100f * clock.left() / all));
    }

    /** "About 4 minutes left", for those who do not look. */
    public String getTimeSaid() {
        int left = page.current().clock().left();
        if (left < 0) {
            return messages.get("learningsets.room.said.beyond");
        }
        int minutes = Math.round(left / 60f);
        return minutes == 0
                ? messages.get("learningsets.room.said.under")
                : messages.say("learningsets.room.said.left", minutes);
    }

    /** The same for each number of minutes, from 1 to 75, for the script; one on a line. */
    public String getMinutesSaid() {
        return IntStream.rangeClosed(1, 75)
                .mapToObj(minutes -> messages.say("learningsets.room.said.left", minutes))
                .collect(Collectors.joining("|"));
    }

    /** What sounds like advice, for the hint before a question is sent. */
    public String getAdvice() {
        return questions.advice();
    }

    /** The one thing to do now, of which the button stands out: the name of its form, or nothing. */
    public String getPrimary() {
        MeetingPage.Round round = page.current();
        boolean leads = page.reader().leads();
        if (!page.running()) {
            return page.open() && leads ? "start" : "";
        }
        if (page.self() != null && !page.self().here()) {
            return "check-in";
        }
        if (round != null) {
            return leads ? "forward" : round.presenter().mine() ? presenting(round) : "ask";
        }
        if (leads) {
            return page.progress().item() == MeetingItem.ROUNDS
                            && !page.waiting().isEmpty()
                    ? "start-round"
                    : getNextItem() == null ? "end" : "next-item";
        }
        return page.progress().item() == MeetingItem.BIDS && page.bid() == null ? "bid" : "";
    }

    private static String presenting(MeetingPage.Round round) {
        return round.clock().stage() == Stage.ACTIONS ? "promise" : round.issue() == null ? "issue" : "";
    }

    /** True where going on to the next item would leave a round that runs, or rounds that have not begun. */
    public boolean isLeavesRounds() {
        return page.current() != null
                || page.progress().item() == MeetingItem.ROUNDS
                        && !page.waiting().isEmpty();
    }

    /** Bids for which no round is planned. */
    public List<MeetingPage.Bid> getOpenBids() {
        return page.bids().stream().filter(b -> !b.waits()).toList();
    }

    public MeetingItem[] getItems() {
        return MeetingItem.values();
    }

    /** Where an item stands on the way through the meeting: done, here or to-do. */
    public String step(MeetingItem item) {
        int at = item.compareTo(page.progress().item());
        return !page.running() ? page.open() ? "to-do" : "done" : at < 0 ? "done" : at == 0 ? "here" : "to-do";
    }

    /** The item after the one that is on, or null. */
    public MeetingItem getNextItem() {
        return neighbour(1);
    }

    /** The item before, or null. */
    public MeetingItem getLastItem() {
        return neighbour(-1);
    }

    private MeetingItem neighbour(int step) {
        int at = page.progress().item().ordinal() + step;
        return page.running() && at >= 0 && at < MeetingItem.values().length ? MeetingItem.values()[at] : null;
    }

    /** Everybody who may present, who had least first. */
    public List<MeetingPage.Someone> getByAirtime() {
        return page.people().stream()
                .filter(p -> !p.facilitates())
                .sorted(Comparator.comparingInt(MeetingPage.Someone::airtime)
                        .thenComparingInt(MeetingPage.Someone::rounds))
                .toList();
    }

    /** One's own that come back; then those of the others. */
    public List<SetActions.Card> getBackMineFirst() {
        List<SetActions.Card> all = new ArrayList<>(
                page.work().back().stream().filter(one -> one.owner().mine()).toList());
        page.work().back().stream().filter(a -> !a.owner().mine()).forEach(all::add);
        return all;
    }

    /** What one can say became of a promise. */
    public List<ActionState> getOutcomes() {
        return List.of(ActionState.DONE, ActionState.PARTLY, ActionState.LET_GO);
    }

    public ReviewKind[] getKinds() {
        return ReviewKind.values();
    }

    /** What the reader wrote about that, or null. */
    public String mine(ReviewKind kind) {
        return page.work().reviews().stream()
                .filter(r -> r.mine() && r.kind() == kind)
                .map(LearningReviews.Card::words)
                .findFirst()
                .orElse(null);
    }

    /** What the others wrote about that. */
    public List<LearningReviews.Card> others(ReviewKind kind) {
        return page.work().reviews().stream()
                .filter(r -> !r.mine() && r.kind() == kind)
                .toList();
    }

    public SetMeetingId getId() {
        return id;
    }

    public void setId(SetMeetingId id) {
        this.id = id;
    }
}
