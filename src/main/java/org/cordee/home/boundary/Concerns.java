package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.accounts.terms.Role;
import org.cordee.home.entity.Concern;
import org.cordee.home.terms.ConcernState;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.ConcernId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Anybody signed in raises a concern; the safeguarding lead reads it and answers, and nobody else: not a manager, not a
 * coordinator, not an administrator (domain.md, "Mentoring" and "Who may see what").
 */
@ApplicationScoped
@Transactional
public class Concerns {

    /** Characters a concern or its answer may have at the most. */
    public static final int LONGEST = 4000;

    private static final int MOST_AN_HOUR = 10;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private HourlyLimits limits;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private Secret secret;

    @Inject
    private Audit audit;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** The mail that goes out says that there is a concern, and nothing of what it is. */
    public ConcernId raise(String text) {
        PersonId raiser = me.required();
        new Validation().required("text", text).atMost("text", text, LONGEST).done();
        limits.count("concerns", MOST_AN_HOUR);
        Concern concern = new Concern(raiser, secret.seal(text.strip(), bound(raiser)), clock.instant());
        em.persist(concern);
        em.flush();
        audit.changed("home.concern-raised", concern.id(), null);
        for (PersonId lead : accounts.holders(Role.SAFEGUARDING_LEAD)) {
            notices.tell(
                    lead,
                    NoticeMessage.of("home.notice.concern")
                            .subject("home.mail.concern.subject")
                            .line("home.mail.concern.line")
                            .action("home.mail.concern.action", "/home/concerns")
                            .asEssential());
        }
        return concern.id();
    }

    /** True when somebody is there to read what is raised. */
    public boolean someoneReads() {
        return !accounts.holders(Role.SAFEGUARDING_LEAD).isEmpty();
    }

    /** One's own, the latest first. */
    public List<Row> mine() {
        return em.createQuery(
                        "select c from Concern c where c.raiser = :me order by c.raisedAt desc, c.id desc",
                        Concern.class)
                .setParameter("me", me.required())
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /**
     * All that are not closed first, each the oldest first. @throws NotFound when the person who asks is not the
     * safeguarding lead
     */
    public List<Row> all() {
        checkLead();
        return em.createQuery(
                        "select c from Concern c order by case when c.state = "
                                + "org.cordee.home.terms.ConcernState.CLOSED then 1 else 0 end,"
                                + " c.raisedAt, c.id",
                        Concern.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** How many are not closed. @throws NotFound when the person who asks is not the safeguarding lead */
    public long open() {
        checkLead();
        return em.createQuery("select count(c) from Concern c where c.state <> :closed", Long.class)
                .setParameter("closed", ConcernState.CLOSED)
                .getSingleResult();
    }

    private Row row(Concern c) {
        return new Row(
                c.id(), me.is(c.raiser()) ? null : people.card(c.raiser()).name(), c.state(), c.raisedAt());
    }

    /** One of them, with what was written. To open it as the safeguarding lead says that it was seen. */
    public Page page(ConcernId id) {
        Concern concern = visible(id);
        if (!me.is(concern.raiser())) {
            audit.looked("concern", id.value(), concern.raiser());
            concern.seen(clock.instant());
        }
        String bound = bound(concern.raiser());
        return new Page(
                concern.id(),
                concern.version(),
                people.card(concern.raiser()).name(),
                concern.state(),
                concern.raisedAt(),
                secret.open(concern.sealed(), bound),
                concern.reply() == null ? null : secret.open(concern.reply(), bound),
                me.is(concern.raiser()));
    }

    /** Closes it. @param reply read by the one who raised it, or blank */
    public void close(ConcernId id, String reply) {
        checkLead();
        Concern concern = visible(id);
        new Validation().atMost("reply", reply, LONGEST).done();
        concern.close(
                reply == null || reply.isBlank() ? null : secret.seal(reply.strip(), bound(concern.raiser())),
                clock.instant());
        audit.changed("home.concern-closed", id, null);
        notices.tell(
                concern.raiser(),
                NoticeMessage.of("home.notice.concern")
                        .subject("home.mail.concern-closed.subject")
                        .line("home.mail.concern-closed.line")
                        .action("home.mail.concern-closed.action", "/home/concern-view?id=" + id)
                        .asEssential());
    }

    private Concern visible(ConcernId id) {
        Concern concern =
                Optional.ofNullable(em.find(Concern.class, id.value())).orElseThrow(NotFound::new);
        if (!me.is(concern.raiser()) && !me.safeguardingLead()) {
            throw new NotFound();
        }
        return concern;
    }

    private void checkLead() {
        if (!me.safeguardingLead()) {
            throw new NotFound();
        }
    }

    static String bound(PersonId raiser) {
        return "concern of " + raiser;
    }

    /** A line of a list. @param from who raised it, or null for one's own */
    public record Row(ConcernId id, String from, ConcernState state, Instant raisedAt) implements Serializable {}

    /** One with what was written. @param reply or null; @param mine true for who raised it */
    public record Page(
            ConcernId id,
            int version,
            String from,
            ConcernState state,
            Instant raisedAt,
            String text,
            String reply,
            boolean mine)
            implements Serializable {}
}
