package org.cordee.notices.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.house.inside.Inside;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class NoticesIT extends Inside {

    private static final Instant START = Instant.parse("2026-10-25T17:30:00Z");

    @Inject
    Notices notices;

    @Inject
    NoticesData kept;

    @Inject
    OldNoticesJob oldNotices;

    @Inject
    People people;

    @Inject
    ActionLinks links;

    @Inject
    Audit audit;

    @Inject
    NoticesFixture fixture;

    private final String email = unique("zoe") + "@demo.example";

    private PersonId person() {
        return fixture.person("Zoë <b>Müller</b>", email, ZoneId.of("Europe/Athens"));
    }

    private static NoticeMessage notice() {
        return NoticeMessage.of("notices.kept.notices")
                .subject("notices.mute.title", "A & B")
                .line("notices.mute.done-title", START)
                .line("notices.mail.hello-name", (Object) null)
                .action("notices.read", "/programmes/application?id=7");
    }

    private List<String> mails(String column) {
        String bound = column.equals("plain_sealed")
                ? "mail.plain_body "
                : column.equals("html_sealed") ? "mail.html_body " : null;
        return query(
                "select id, " + column + " from mail where recipient = ? order by created_at",
                row -> bound == null ? row.getString(2) : opened(row.getString(2), bound + row.getString(1)),
                email);
    }

    @Test
    void toldByMailAndWithinCordee() {
        PersonId zoe = person();
        notices.tell(zoe, notice());
        NoticeLine line =
                as(zoe, () -> notices.mine(PageQuery.of(0, 10))).items().get(0);
        assertEquals("Stop emails about A & B?", line.subject());
        assertEquals("/programmes/application?id=7", line.address());
        assertTrue(line.paragraphs().get(0).contains("Sunday 25 October 2026, 7:30pm (Athens time)"), line.body());
        assertNull(line.readAt());
        assertEquals(List.of("Stop emails about A & B?"), mails("subject"));
        String text = mails("plain_sealed").get(0);
        assertTrue(text.contains("Hello Zoë <b>Müller</b>") && text.contains("7:30pm (Athens time)"), text);
        assertTrue(text.matches("(?s).*http://[^/]+/programmes/application\\?id=7\n.*"), text);
        assertTrue(text.contains("/links/mute?t="), text);
        assertTrue(
                mails("html_sealed").get(0).contains("Hello Zoë &lt;b&gt;M"),
                mails("html_sealed").get(0));
    }

    @Test
    void whoHasNoAddressIsSaidToBeUnreachable() {
        PersonId zoe = person();
        PersonId without = inTransaction(() -> people.join(unique("Person"), Level.PRACTITIONER, null, null));
        assertTrue(notices.tell(zoe, notice()));
        assertFalse(notices.tell(without, notice()));
        assertEquals(List.of(without), notices.unreachable(List.of(zoe, without, without)));
    }

    @Test
    void oneReadsOnesOwn() {
        PersonId zoe = person();
        PersonId other = fixture.person("Other", unique("other") + "@demo.example", ZoneId.of("Europe/London"));
        notices.tell(zoe, notice());
        notices.tell(zoe, notice());
        assertEquals(2, as(zoe, () -> notices.unread()));
        assertEquals(0, as(other, () -> notices.mine(PageQuery.of(0, 10))).total());
        long id =
                as(zoe, () -> notices.mine(PageQuery.of(0, 10))).items().get(0).id();
        refused(NotFound.class, () -> as(other, () -> notices.read(id)));
        as(zoe, () -> notices.read(id));
        assertEquals(1, as(zoe, () -> notices.unread()));
        as(zoe, () -> notices.readAll());
        assertEquals(0, as(zoe, () -> notices.unread()));
        assertEquals(0, asVisitor(() -> notices.unread()));
        refused(Denied.class, () -> asVisitor(() -> notices.mine(PageQuery.of(0, 10))));
        assertNotNull(
                as(zoe, () -> notices.mine(PageQuery.of(0, 10))).items().get(0).readAt());
    }

    @Test
    void aKindIsMutedByItsLinkAndStillStandsInCordee() {
        PersonId zoe = person();
        notices.tell(zoe, notice());
        String text = mails("plain_sealed").get(0);
        String token = text.substring(text.indexOf("/links/mute?t=") + 14)
                .lines()
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("notices.kept.notices"), notices.muteLink(token));
        asVisitor(() -> {
            notices.mute(token);
            notices.mute(token);
            return true;
        });
        notices.tell(zoe, notice());
        assertEquals(1, mails("id").size());
        assertEquals(2, as(zoe, () -> notices.unread()));
        notices.tell(zoe, notice().asEssential());
        assertEquals(2, mails("id").size());
        assertFalse(mails("plain_sealed").get(1).contains("/links/mute"));
        assertEquals(List.of("notices.kept.notices"), as(zoe, () -> notices.muted()));
        as(zoe, () -> notices.unmute("notices.kept.notices"));
        notices.tell(zoe, notice());
        assertEquals(3, mails("id").size());
    }

    @Test
    void anAlteredMuteLinkIsRefused() {
        String link =
                links.make("offer", "1:notices.kept.notices", clock().instant().plusSeconds(1000));
        refused(NotFound.class, () -> notices.mute(link.substring(link.indexOf("?t=") + 3)));
        refused(NotFound.class, () -> notices.mute("nonsense"));
        assertEquals(Optional.empty(), notices.muteLink(null));
    }

    @Test
    void mailOnlyIsNotKeptHereAndAStrangerIsToldByMail() {
        PersonId zoe = person();
        notices.tell(zoe, notice().byMailOnly());
        assertEquals(0, as(zoe, () -> notices.unread()));
        notices.tellAddress(email, null, notice().asEssential());
        assertEquals(2, mails("id").size());
        assertTrue(mails("plain_sealed").get(1).startsWith("Hello\n"));
        assertTrue(
                mails("plain_sealed").get(1).contains("5:30pm"),
                mails("plain_sealed").get(1));
    }

    @Test
    void withoutAnAccountItStandsInCordeeOnly() {
        PersonId nobody = fixture.person("No account", null, ZoneId.of("Europe/London"));
        notices.tell(nobody, notice());
        assertEquals(1, as(nobody, () -> notices.unread()));
    }

    @Test
    void rolledBackNothingIsTold() {
        PersonId zoe = person();
        refused(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    notices.tell(zoe, notice());
                    throw new IllegalStateException();
                }));
        assertEquals(0, mails("id").size());
        assertEquals(0, as(zoe, () -> notices.unread()));
    }

    @Test
    void oneGetsACopyAndIsForgotten() {
        PersonId zoe = person();
        notices.tell(zoe, notice());
        List<PersonalData.Section> sections = kept.export(zoe);
        assertEquals("Stop emails about A & B?", sections.get(0).rows().get(0).get("subject"));
        assertEquals(1, inTransaction(() -> kept.erase(zoe)).removed());
        assertEquals(0, kept.export(zoe).get(0).rows().size());
    }

    @Test
    void theLogIsKeptForSixYears() {
        LocalDateTime now = LocalDateTime.ofInstant(clock().instant(), ZoneOffset.UTC);
        PersonId owner = person();
        PersonId reader = fixture.person("Reader", unique("reader") + "@demo.example", ZoneId.of("Europe/London"));
        for (long object : List.of(owner.value(), -owner.value())) {
            as(reader, () -> audit.changed("tests.changed", "test", object, null));
            as(reader, () -> audit.looked("test", object, owner));
            LocalDateTime at = now.minusYears(6).plusDays(object > 0 ? 2 : -2);
            assertEquals(
                    1,
                    sql(
                            "update audit_change set changed_at = ? where object_kind = 'test' and object_id = ?",
                            at,
                            object));
            assertEquals(
                    1,
                    sql(
                            "update audit_access set accessed_at = ? where object_kind = 'test' and object_id = ?",
                            at,
                            object));
        }
        for (int i = 0; i < 2; i++) {
            asVisitor(() -> {
                oldNotices.run("");
                return null;
            });
            for (String table : List.of("audit_change", "audit_access")) {
                assertEquals(
                        List.of(owner.value()),
                        query(
                                "select object_id from " + table
                                        + " where object_kind = 'test' and object_id in (?, ?)",
                                row -> row.getLong(1),
                                owner.value(),
                                -owner.value()),
                        table);
            }
        }
    }
}
