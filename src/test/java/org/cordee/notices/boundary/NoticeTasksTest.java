package org.cordee.notices.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.house.FixedInstance;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.notices.terms.TaskState;
import org.cordee.people.boundary.OpenItems;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.links.TestLinks;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

class NoticeTasksTest {

    private final ActionLinks links = TestLinks.of(
            TestSecret.of("a-secret-for-tests-only-0123456789abcdef".getBytes(StandardCharsets.UTF_8)),
            Clock.systemUTC());

    private int asked;

    private final OpenItems polls = new OpenItems() {
        @Override
        public List<String> taskPages() {
            return List.of("/scheduling/poll");
        }

        @Override
        public List<Waiting> waiting(PersonId person) {
            asked++;
            return List.of(waiting(Side.ME, "/scheduling/poll?id=1"), waiting(Side.OTHERS, "/scheduling/poll?id=2"));
        }

        private Waiting waiting(Side side, String path) {
            return new Waiting(side, null, "what", List.of(), Instant.EPOCH, null, path, "action", null);
        }
    };

    private TaskState state(String address) {
        CurrentPerson me = new CurrentPerson();
        me.is(new PersonId(7L), "Ann", CurrentPerson.HOME_ZONE, false, false);
        NoticeLine line = new NoticeLine(1L, "Subject", "Body", "Label", address, Instant.EPOCH, null);
        NoticeTasks tasks = new NoticeTasks(new FixedInstance<>(List.of(polls)), links, me);
        return tasks.states(List.of(line)).get(1L);
    }

    @Test
    void whatWaitsForTheReaderIsOpenAndWhatDoesNotIsDone() {
        assertEquals(TaskState.OPEN, state("/scheduling/poll?id=1"));
        assertEquals(TaskState.DONE, state("/scheduling/poll?id=2"));
        assertEquals(TaskState.DONE, state("/scheduling/poll?id=3"));
    }

    @Test
    void otherPagesAskNothing() {
        assertEquals(TaskState.NONE, state("/networks/network?id=1"));
        assertEquals(TaskState.NONE, state(null));
        assertEquals(0, asked, "features are asked only where it matters");
    }

    @Test
    void anActionLinkExpires() {
        String works = links.make("offer", "7", Instant.now().plus(Duration.ofDays(1)));
        assertEquals(TaskState.NONE, state(works.substring(works.indexOf("/links/"))));
        String old = links.make("offer", "7", Instant.now().minus(Duration.ofDays(1)));
        assertEquals(TaskState.EXPIRED, state(old.substring(old.indexOf("/links/"))));
        assertEquals(TaskState.EXPIRED, state("/links/offer?t=nonsense"));
    }
}
