package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cordee.mentoring.finding.boundary.Mentors;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.mentoring.terms.RequestState;

/** Requests: what needs one’s answer, whose answer one waits for, and what is over. */
@Named
@RequestScoped
public class RequestsView {

    @Inject
    private Requests requests;

    @Inject
    private Mentors mentors;

    private List<Group> groups = List.of();
    private boolean mentor;

    public void open() {
        mentor = mentors.amOne();
        List<RequestPage.Row> ofMe = requests.ofMe();
        List<RequestPage.Row> byMe = requests.byMe();
        groups = new ArrayList<>();
        add("now", ofMe, RequestPage.Row::open);
        add("waiting", byMe, RequestPage.Row::open);
        add("asked", byMe, r -> !r.open());
        add("of-me", ofMe, r -> !r.open());
    }

    private void add(String key, List<RequestPage.Row> rows, Predicate<RequestPage.Row> which) {
        List<RequestPage.Row> found = rows.stream().filter(which).toList();
        if (!found.isEmpty()) {
            groups.add(new Group(key, found));
        }
    }

    /** Those that hold something, in their order. */
    public List<Group> getGroups() {
        return groups;
    }

    /** Whether the reader offers to be a mentor. */
    public boolean isMentor() {
        return mentor;
    }

    /** The shape beside a state. */
    public String kind(Group group, RequestState state) {
        return switch (state) {
            case PENDING -> group.key().equals("now") ? "now" : "wait";
            case ACCEPTED -> "ok";
            case DECLINED, EXPIRED, WITHDRAWN -> "off";
        };
    }

    /** @param key of its heading */
    public record Group(String key, List<RequestPage.Row> rows) {}
}
