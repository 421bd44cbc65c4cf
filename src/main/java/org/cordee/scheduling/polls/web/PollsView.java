package org.cordee.scheduling.polls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.shared.person.CurrentPerson;

/** The polls one is asked in and those one has opened: what waits first. */
@Named
@RequestScoped
public class PollsView {

    @Inject
    private Polls polls;

    @Inject
    private CurrentPerson me;

    private List<Group> groups = List.of();

    /** The view action. */
    public void open() {
        me.required();
        List<PollPage.Line> all = polls.mine();
        groups = new ArrayList<>();
        add("mine", all.stream().filter(PollPage.Line::waitsForMe).toList());
        add(
                "open",
                all.stream()
                        .filter(p -> p.state() == PollState.OPEN && !p.waitsForMe())
                        .toList());
        add("over", all.stream().filter(p -> p.state() != PollState.OPEN).toList());
    }

    private void add(String key, List<PollPage.Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new Group(key, lines));
        }
    }

    /** A state as a shape of t:status. */
    public String shape(PollPage.Line line) {
        if (line.waitsForMe()) {
            return "now";
        }
        return switch (line.state()) {
            case OPEN -> line.answerable() ? "wait" : line.manages() ? "now" : "wait";
            case CLOSED -> "ok";
            case WITHDRAWN -> "off";
        };
    }

    /** Key of the words for how it stands. */
    public String words(PollPage.Line line) {
        if (line.waitsForMe()) {
            return "scheduling.polls.waits-for-you";
        }
        return line.state() == PollState.OPEN && !line.answerable()
                ? "scheduling.polls.to-choose"
                : line.state().messageKey();
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** @param key of its heading */
    public record Group(String key, List<PollPage.Line> lines) {}
}
