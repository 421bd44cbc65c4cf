package org.cordee.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.home.boundary.Group;
import org.cordee.home.boundary.SetsAndPairs;
import org.cordee.home.terms.GroupFilter;
import org.cordee.home.terms.GroupKind;
import org.cordee.home.terms.GroupStanding;
import org.cordee.home.terms.QuietFor;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.terms.Term;

/** All sets and pairs that the reader looks after. */
@Named
@ViewScoped
public class SetsAndPairsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetsAndPairs setsAndPairs;

    @Inject
    private Messages messages;

    private final ListState list = list();
    private transient List<Group> all;
    private transient PagedModel<Group> rows;

    static ListState list() {
        return new ListState(
                "/home/sets-and-pairs", List.of("kind", "standing", "from", "quiet", "text"), SetsAndPairs.sorts());
    }

    static GroupFilter filter(ListState list) {
        return new GroupFilter(
                Term.of(GroupKind.class, list.filter("kind")),
                Term.of(GroupStanding.class, list.filter("standing")),
                list.filter("from"),
                Term.of(QuietFor.class, list.filter("quiet")),
                list.filter("text"));
    }

    /** @throws NotFound for people who lead or coordinate nothing */
    public void open() {
        getAll();
    }

    /** A page at a time. */
    public PagedModel<Group> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(query -> setsAndPairs.page(getAll(), filter(list), query), Group::key, list);
        }
        return rows;
    }

    /** What a group is called: its title, or the names of those the reader may name. */
    public String name(Group group) {
        return name(messages, group);
    }

    static String name(Messages messages, Group group) {
        Group.Names names = group.names();
        if (names.title() != null) {
            return names.title();
        }
        if (names.mentor() == null) {
            return messages.say("home.groups.name.mentee", names.mentee());
        }
        return names.mentee() == null
                ? messages.say("home.groups.name.mentor", names.mentor())
                : messages.say("home.groups.name.pair", names.mentee(), names.mentor());
    }

    /** How it is getting on, as a shape of t:status. */
    public String shape(GroupStanding of) {
        return switch (of) {
            case QUIET -> "now";
            case STARTING, UNDATED -> "wait";
            case DATED -> "ok";
            case PAUSED -> "off";
        };
    }

    /** The cohorts and networks of all groups, by title: key and title. */
    public List<Map.Entry<String, String>> getOrigins() {
        Map<String, String> titles = getAll().stream()
                .map(Group::from)
                .collect(Collectors.toMap(Group.From::key, Group.From::title, (a, b) -> a, TreeMap::new));
        return titles.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public List<Group> getAll() {
        if (all == null) {
            all = setsAndPairs.all();
        }
        return all;
    }

    public int getTotal() {
        return getAll().size();
    }

    public long getQuiet() {
        return getAll().stream()
                .filter(g -> g.standing() == GroupStanding.QUIET)
                .count();
    }

    public ListState getList() {
        return list;
    }

    public GroupKind[] getKinds() {
        return GroupKind.values();
    }

    public GroupStanding[] getStandings() {
        return GroupStanding.values();
    }

    public QuietFor[] getQuietTimes() {
        return QuietFor.values();
    }
}
