package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.notices.control.MailModel;
import org.cordee.notices.control.MailRenderer;
import org.cordee.notices.control.NoticeQueries;
import org.cordee.notices.control.NoticeRenderer;
import org.cordee.notices.entity.Notice;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.platform.config.Settings;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.outbox.Mail;
import org.cordee.platform.outbox.Outbox;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.text.Message;

/** Tells people what happened: by mail, and within Cordee. Everything is written in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Notices {

    /** Purpose of the link that stops mails of one kind. */
    public static final String MUTE = Mail.MUTE;

    private static final String SETTINGS = "/notices/settings";
    private static final Duration MUTE_LINK = Duration.ofDays(365);

    @Inject
    private NoticeQueries notices;

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private Outbox outbox;

    @Inject
    private ActionLinks links;

    @Inject
    private MailRenderer mailRenderer;

    @Inject
    private NoticeRenderer noticeRenderer;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private CurrentPerson reader;

    @Inject
    private Clock clock;

    /**
     * Tells a person: within Cordee, and by mail unless they have muted this kind or have no account with an address.
     *
     * @return false when the person has no address to write to
     */
    public boolean tell(PersonId to, NoticeMessage noticeMessage) {
        Recipient recipient = emailAddresses.of(to).orElse(null);
        if (!noticeMessage.mailOnly()) {
            keep(to, noticeMessage, recipient == null ? CurrentPerson.HOME_ZONE : recipient.zone());
        }
        if (recipient != null && (noticeMessage.essential() || !notices.muted(to, noticeMessage.kind()))) {
            String mute = noticeMessage.essential() ? null : to + ":" + noticeMessage.kind();
            mail(recipient.email(), recipient.name(), recipient.zone(), noticeMessage, mute, true);
        }
        if (recipient == null) {
            unreachedPeople.add(to);
        }
        return recipient != null;
    }

    /** Those of the given people we cannot write to: no account, or a disabled one. In the given order, each once. */
    public List<PersonId> unreachable(Collection<PersonId> people) {
        Set<PersonId> reached = emailAddresses.reached(people);
        return people.stream()
                .distinct()
                .filter(person -> !reached.contains(person))
                .toList();
    }

    /**
     * Tells somebody without an account, such as a manager who is asked for support; by mail only, times in UK time.
     */
    public void tellAddress(String email, String name, NoticeMessage noticeMessage) {
        mail(email, name, CurrentPerson.HOME_ZONE, noticeMessage, null, false);
    }

    /** Own notices, newest first. */
    public Page<NoticeLine> mine(PageQuery query) {
        return notices.page(reader.required(), query);
    }

    /** How many of one's own are unread; 0 for visitors. */
    public long unread() {
        return reader.id().map(notices::unread).orElse(0L);
    }

    /** @throws NotFound when it is not there, or somebody else's */
    public void read(long id) {
        PersonId me = reader.required();
        notices.find(id).filter(n -> n.isFor(me)).orElseThrow(NotFound::new).read(clock.instant());
    }

    public void readAll() {
        notices.readAll(reader.required(), clock.instant());
    }

    /** The kinds whose mails this person has stopped, as keys of their words. */
    public List<String> muted() {
        return notices.mutedKinds(reader.required());
    }

    /** No more mails of this kind to this person; a second time changes nothing. */
    public void muteKind(String kind) {
        notices.mute(reader.required(), kind, clock.instant());
    }

    /** Mails of this kind come again. */
    public void unmute(String kind) {
        notices.unmute(reader.required(), kind);
    }

    /** What a mute link would stop, as the key of its words; empty when the link is wrong or too old. */
    public Optional<String> muteLink(String token) {
        return links.read(MUTE, token).map(subject -> subject.substring(subject.indexOf(':') + 1));
    }

    /**
     * Stops the mails that a mute link is about; again, it changes nothing. No sign-in is needed.
     *
     * @throws NotFound when the link is wrong or too old
     */
    public void mute(String token) {
        String subject = links.read(MUTE, token).orElseThrow(NotFound::new);
        int colon = subject.indexOf(':');
        notices.mute(
                new PersonId(Long.parseLong(subject.substring(0, colon))),
                subject.substring(colon + 1),
                clock.instant());
    }

    private void keep(PersonId to, NoticeMessage noticeMessage, ZoneId zone) {
        String body =
                noticeMessage.lines().stream().map(line -> say(line, zone)).collect(Collectors.joining("\n\n"));
        NoticeMessage.Link action = noticeMessage.action();
        notices.keep(new Notice(
                to,
                noticeMessage.kind(),
                say(noticeMessage.subject(), zone),
                body,
                action == null ? null : say(action.label(), zone),
                action == null ? null : NoticeRenderer.path(action.address()),
                clock.instant()));
    }

    /**
     * @param mute subject of the link that stops mails of this kind, or null
     * @param account whether the reader can sign in and choose their mails
     */
    private void mail(
            String email, String name, ZoneId zone, NoticeMessage noticeMessage, String mute, boolean account) {
        String stop =
                mute == null ? null : links.make(MUTE, mute, clock.instant().plus(MUTE_LINK));
        List<Object> kind = List.of(noticeRenderer.say(noticeMessage.kind(), List.of(), zone));
        MailModel mailModel = new MailModel(
                say(noticeMessage.subject(), zone),
                name == null || name.isBlank()
                        ? noticeRenderer.say("notices.mail.hello", List.of(), zone)
                        : noticeRenderer.say("notices.mail.hello-name", List.of(name), zone),
                noticeMessage.lines().stream().map(line -> say(line, zone)).toList(),
                link(noticeMessage.action(), zone),
                link(noticeMessage.decline(), zone),
                noticeRenderer.say(mute == null ? "notices.mail.essential" : "notices.mail.why", kind, zone),
                mute == null ? null : new MailModel.Link(noticeRenderer.say("notices.mail.mute", kind, zone), stop),
                account
                        ? new MailModel.Link(
                                noticeRenderer.say("notices.mail.settings", List.of(), zone),
                                NoticeRenderer.absolute(SETTINGS))
                        : null,
                noticeRenderer.say("notices.mail.sender", List.of(email), zone),
                Settings.here().baseUrl());
        outbox.send(new Mail(
                email,
                name,
                mailModel.subject(),
                mailRenderer.text(mailModel),
                mailRenderer.html(mailModel),
                noticeMessage.attachments(),
                noticeMessage.kind(),
                noticeMessage.essential(),
                noticeMessage.replyTo(),
                mute));
    }

    private MailModel.Link link(NoticeMessage.Link link, ZoneId zone) {
        return link == null
                ? null
                : new MailModel.Link(say(link.label(), zone), NoticeRenderer.absolute(link.address()));
    }

    private String say(Message text, ZoneId zone) {
        return noticeRenderer.say(text.key(), text.arguments(), zone);
    }
}
