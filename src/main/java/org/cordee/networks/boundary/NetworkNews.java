package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.networks.control.NetworkPolicy;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Announcement;
import org.cordee.networks.entity.Network;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;

/** What coordinators tell their network. */
@ApplicationScoped
@Transactional
public class NetworkNews {

    private static final int MOST_AN_HOUR = 20;

    private static final int MOST = 50;

    @Inject
    private NetworkQueries networks;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private NetworkNotifications tidings;

    @Inject
    private People people;

    @Inject
    private HourlyLimits limits;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Publishes it; every member is told, unless they have muted such mails. */
    public void announce(NetworkId id, String title, String body) {
        Network network = networks.one(id);
        policy.checkCoordinates(network);
        Announcement announcement = new Announcement(id, policy.me(), title, body, clock.instant());
        limits.count("announcements", MOST_AN_HOUR);
        networks.add(announcement);
        tidings.announced(network, announcement);
        audit.changed("networks.announced", id, null);
    }

    /** Takes it off the page; mails that went out are out. */
    public void remove(long announcementId) {
        Announcement announcement = networks.announcement(announcementId);
        policy.checkCoordinates(networks.one(announcement.network()));
        networks.remove(announcement);
        audit.changed("networks.announcement-removed", announcement.network(), null);
    }

    /** The latest first, fifty at the most. */
    public List<Card> of(NetworkId id) {
        policy.checkReads(networks.one(id));
        List<Announcement> all = networks.announcements(id, MOST);
        Map<PersonId, PersonCard> authors = people.cards(all.stream()
                .map(Announcement::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(a -> new Card(
                        a.key(),
                        a.title(),
                        a.body(),
                        a.publishedAt(),
                        authors.containsKey(a.author())
                                ? authors.get(a.author()).name()
                                : null))
                .toList();
    }

    /** One of them. @param author null when they have left Cordee */
    public record Card(long id, String title, String body, Instant publishedAt, String author)
            implements Serializable {}
}
