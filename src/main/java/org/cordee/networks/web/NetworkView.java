package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.networks.boundary.Gatherings;
import org.cordee.networks.boundary.MemberList;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.boundary.NetworkNews;
import org.cordee.networks.terms.MembershipState;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Chart;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Sector;

/** A network's room: what it is for, what is new, when it meets, and the door in and out. */
@Named
@ViewScoped
public class NetworkView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    private static final int PAST_SHOWN = 10;
    private static final int FEWEST_DRAWN = 5;

    @Inject
    private Memberships memberships;

    @Inject
    private NetworkNews announcements;

    @Inject
    private Gatherings gatherings;

    @Inject
    private GatheringRegister registers;

    @Inject
    private MemberList members;

    @Inject
    private Messages messages;

    private String message;
    private transient List<NetworkNews.Card> latest;
    private transient List<Gatherings.Card> coming;
    private transient List<GatheringRegister.Past> past;
    private transient MemberList.Overview overview;
    private transient List<Chart> charts;

    public String join() {
        String state = once(() -> memberships.join(getId(), message).name());
        flashMessages.add(
                "networks.door." + MembershipState.valueOf(state).key(),
                getRoom().plan().title());
        return to("network");
    }

    public String decline() {
        return done(
                () -> memberships.decline(getId()),
                "/networks/networks?faces-redirect=true",
                "networks.door.declined",
                getRoom().plan().title());
    }

    public String withdraw() {
        return done(() -> memberships.withdraw(getId()), to("network"), "networks.door.withdrawn");
    }

    public String leave() {
        return done(
                () -> memberships.leave(getId()),
                "/networks/networks?faces-redirect=true",
                "networks.door.left",
                getRoom().plan().title());
    }

    public String remove(long announcement) {
        return done(() -> announcements.remove(announcement), to("network"), "networks.announce.removed");
    }

    /** Empty for those who may not read them. */
    public List<NetworkNews.Card> getLatest() {
        if (latest == null) {
            latest = getRoom().reader().reads() ? announcements.of(getId()) : List.of();
        }
        return latest;
    }

    /** Who is in it at a glance; null for those who may not see the members. */
    public MemberList.Overview getOverview() {
        if (overview == null && getRoom().reader().reads()) {
            overview = members.overview(getId());
        }
        return overview;
    }

    /** Members by level and by sector, for a network large enough to make a picture. */
    public List<Chart> getCharts() {
        if (charts == null) {
            boolean drawn = getOverview() != null && getRoom().members() >= FEWEST_DRAWN;
            charts = drawn ? List.of(levels(), sectors()) : List.of();
        }
        return charts;
    }

    private Chart levels() {
        return chart(
                "levels",
                Stream.of(Level.values())
                        .map(level ->
                                bar(messages.term(level), getOverview().levels().getOrDefault(level, 0L))));
    }

    private Chart sectors() {
        long placed = getOverview().sectors().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return chart(
                "sectors",
                Stream.concat(
                        Stream.of(Sector.values())
                                .map(sector -> bar(
                                        messages.term(sector),
                                        getOverview().sectors().getOrDefault(sector, 0L))),
                        Stream.of(bar(
                                messages.say("networks.room.chart.no-organisation"),
                                getRoom().members() - placed))));
    }

    private Chart chart(String id, Stream<Chart.Bar> bars) {
        return new Chart(
                id,
                messages.say("networks.room.chart." + id),
                List.of(messages.say("networks.room.chart.members")),
                bars.filter(bar -> bar.total() > 0).toList(),
                false);
    }

    private static Chart.Bar bar(String label, long members) {
        return new Chart.Bar(label, null, List.of(members), null);
    }

    /** The next event, or null. */
    public Gatherings.Card getNext() {
        return getComing().stream().findFirst().orElse(null);
    }

    /** The events after the next one. */
    public List<Gatherings.Card> getLater() {
        return getComing().stream().skip(1).toList();
    }

    /** The latest events that have begun, with their registers; none for all but coordinators. */
    public List<GatheringRegister.Past> getPast() {
        if (past == null) {
            past = getRoom().reader().coordinates() ? registers.past(getId(), PAST_SHOWN) : List.of();
        }
        return past;
    }

    /** Empty for those who may not see them. */
    public List<Gatherings.Card> getComing() {
        if (coming == null) {
            coming = getRoom().reader().enters() ? gatherings.coming(getId()) : List.of();
        }
        return coming;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
