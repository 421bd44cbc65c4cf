package org.cordee.notices.boundary;

import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedNotices;
import org.cordee.notices.control.MailRenderer;
import org.cordee.notices.control.NoticeQueries;
import org.cordee.notices.control.NoticeRenderer;
import org.cordee.notices.entity.Notice;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.outbox.Mail;
import org.cordee.platform.outbox.Outbox;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** Who gets a mail, who finds a notice in Cordee, and what muting stops. */
class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId KIM = new PersonId(2);
    private static final PersonId GONE = new PersonId(3);
    private static final String KIND = "networks.notice.news";

    private final List<Mail> mails = new ArrayList<>();
    private final List<Notice> kept = new ArrayList<>();
    private final Set<String> muted = new HashSet<>();
    private final Map<String, String> links = new HashMap<>();
    private final CurrentPerson me = new CurrentPerson();
    private final UnreachedPeople unreached = Injection.of(
            UnreachedPeople.class,
            RecordedNotices.MESSAGES,
            new NamedPeople()
                    .with(1, "Ann")
                    .with(2, "Kim")
                    .with(3, "gus")
                    .with(4, "Zoe")
                    .with(5, "Bob"));

    private final Notices notices = Injection.of(
            Notices.class,
            me,
            unreached,
            new MailRenderer(),
            Injection.of(NoticeRenderer.class, RecordedNotices.MESSAGES),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new EmailAddresses() {
                @Override
                public Optional<Recipient> of(PersonId person) {
                    return person.equals(ANN)
                            ? Optional.of(new Recipient("Ann", "ann@x.example", CurrentPerson.HOME_ZONE))
                            : person.equals(KIM)
                                    ? Optional.of(new Recipient("Kim", "kim@x.example", ZoneId.of("America/New_York")))
                                    : Optional.empty();
                }

                @Override
                public Set<PersonId> reached(Collection<PersonId> people) {
                    return people.stream().filter(p -> of(p).isPresent()).collect(Collectors.toSet());
                }
            },
            new NoticeQueries() {
                @Override
                public void keep(Notice notice) {
                    kept.add(notice);
                }

                @Override
                public Optional<Notice> find(long id) {
                    return kept.stream().skip(id).findFirst();
                }

                @Override
                public boolean muted(PersonId person, String kind) {
                    return muted.contains(person + " " + kind);
                }

                @Override
                public void mute(PersonId person, String kind, Instant now) {
                    muted.add(person + " " + kind);
                }

                @Override
                public void unmute(PersonId person, String kind) {
                    muted.remove(person + " " + kind);
                }

                @Override
                public long unread(PersonId person) {
                    return 4;
                }
            },
            new Outbox() {
                @Override
                public void send(Mail mail) {
                    mails.add(mail);
                }
            },
            new ActionLinks() {
                @Override
                public String make(String purpose, String subject, Instant until) {
                    links.put("token of " + subject, subject);
                    return "https://x.example/links/" + purpose + "?t=" + subject + "@" + until;
                }

                @Override
                public Optional<String> read(String purpose, String token) {
                    return Optional.ofNullable(links.get(token));
                }
            });

    private static NoticeMessage message() {
        return NoticeMessage.of(KIND)
                .subject("networks.mail.announced.subject", "Carers", "Tea")
                .line("networks.mail.text", "Come to tea.")
                .action("networks.mail.open", "/networks/network?id=4");
    }

    @Test
    void whoHasAnAddressGetsAMailAndANotice() {
        assertTrue(notices.tell(ANN, message()));
        Mail mail = mails.get(0);
        assertEquals("ann@x.example", mail.to());
        assertEquals("Carers: Tea", mail.subject());
        assertTrue(mail.text().startsWith("Hello Ann"), mail.text());
        assertTrue(mail.text().contains("Come to tea."), mail.text());
        assertTrue(mail.text().contains("/networks/network?id=4"), mail.text());
        assertEquals("1:" + KIND, mail.muteSubject());
        assertTrue(mail.text().contains("https://x.example/links/mute?t=1:" + KIND + "@2027-11-29T09:00:00Z"));
        assertTrue(kept.get(0).isFor(ANN));
        assertEquals("Carers: Tea", kept.get(0).line().subject());
    }

    @Test
    void aMutedKindIsStillFoundInCordee() {
        muted.add("1 " + KIND);
        assertTrue(notices.tell(ANN, message()));
        assertEquals(List.of(), mails);
        assertEquals(1, kept.size());
        assertTrue(notices.tell(KIM, message()));
        assertEquals(1, mails.size(), "muting is for one person");
    }

    @Test
    void whatIsEssentialIsMailedAllTheSameAndCannotBeStopped() {
        muted.add("1 " + KIND);
        notices.tell(ANN, message().asEssential());
        Mail mail = mails.get(0);
        assertTrue(mail.essential());
        assertNull(mail.muteSubject());
        assertFalse(mail.text().contains("/links/mute"), mail.text());
    }

    @Test
    void whatIsForTheMailOnlyIsNotKept() {
        notices.tell(ANN, message().byMailOnly());
        assertEquals(1, mails.size());
        assertEquals(List.of(), kept);
    }

    @Test
    void whoHasNoAddressFindsItWhenTheyComeAndIsNamedToWhoWrites() {
        assertFalse(notices.tell(GONE, message()));
        assertEquals(List.of(), mails);
        assertTrue(kept.get(0).isFor(GONE));
        assertEquals(List.of("gus"), unreached.names());
        assertEquals(List.of(GONE), notices.unreachable(List.of(ANN, GONE, KIM, GONE)));
    }

    @Test
    void momentsAreThoseOfTheReadersClock() {
        NoticeMessage message = message().line("mentoring.mail.asked.until", Instant.parse("2026-12-01T17:00:00Z"));
        notices.tell(ANN, message);
        notices.tell(KIM, message);
        assertTrue(mails.get(0).text().contains("5pm"), mails.get(0).text());
        assertTrue(mails.get(1).text().contains("midday"), mails.get(1).text());
    }

    @Test
    void somebodyWithoutAnAccountIsGreetedAndHasNothingToChoose() {
        notices.tellAddress("bola@x.example", " ", message().replyTo("lead@x.example"));
        Mail mail = mails.get(0);
        assertEquals("bola@x.example", mail.to());
        assertEquals("lead@x.example", mail.replyTo());
        assertTrue(mail.text().startsWith("Hello"), mail.text());
        assertFalse(mail.text().contains("/notices/settings"), mail.text());
        assertFalse(mail.text().contains("/links/mute"), mail.text());
        assertEquals(List.of(), kept);
    }

    @Test
    void aMuteLinkStopsThatKindForItsReaderWithoutSigningIn() {
        notices.tell(KIM, message());
        String token = "token of 2:" + KIND;
        assertEquals(Optional.of(KIND), notices.muteLink(token));
        notices.mute(token);
        notices.mute(token);
        assertEquals(Set.of("2 " + KIND), muted);
        assertEquals(Optional.empty(), notices.muteLink("wrong"));
        notFound(() -> notices.mute("wrong"));
    }

    @Test
    void onlyOnesOwnNoticesCanBeRead() {
        notices.tell(ANN, message());
        denied(() -> notices.read(0));
        me.is(KIM, "Kim", CurrentPerson.HOME_ZONE, false, false);
        notFound(() -> notices.read(0));
        notFound(() -> notices.read(99));
        me.is(ANN, "Ann", CurrentPerson.HOME_ZONE, false, false);
        notices.read(0);
        assertFalse(kept.get(0).line().unread());
    }

    @Test
    void visitorsHaveNothingUnreadAndCannotMute() {
        assertEquals(0, notices.unread());
        denied(() -> notices.muteKind(KIND));
        me.is(ANN, "Ann", CurrentPerson.HOME_ZONE, false, false);
        assertEquals(4, notices.unread());
        notices.muteKind(KIND);
        assertEquals(Set.of("1 " + KIND), muted);
        notices.unmute(KIND);
        assertEquals(Set.of(), muted);
    }

    @Test
    void whoCouldNotBeToldIsSaidOnceInOrder() {
        for (long id : new long[] {4, 3, 5, 4}) {
            unreached.add(new PersonId(id));
        }
        List<String> said = new ArrayList<>();
        unreached.say((key, arguments) -> said.add(RecordedNotices.MESSAGES.say(key, arguments)));
        unreached.say((key, arguments) -> said.add("again"));
        assertEquals(1, said.size());
        assertTrue(said.get(0).endsWith(": Bob, gus and Zoe."), said.get(0));
    }

    @Test
    void ofManyTenAreNamedAndTheOthersCounted() {
        NamedPeople many = new NamedPeople();
        UnreachedPeople few = Injection.of(UnreachedPeople.class, many, RecordedNotices.MESSAGES);
        for (int i = 10; i < 23; i++) {
            many.with(i, "Person " + i);
            few.add(new PersonId(i));
        }
        List<String> said = new ArrayList<>();
        few.say((key, arguments) -> said.add(RecordedNotices.MESSAGES.say(key, arguments)));
        assertTrue(said.get(0).startsWith("13 people have no email address"), said.get(0));
        assertTrue(said.get(0).endsWith(", Person 18, Person 19 and 3 more."), said.get(0));
    }
}
