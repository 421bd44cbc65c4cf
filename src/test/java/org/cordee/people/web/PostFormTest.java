package org.cordee.people.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.cordee.people.boundary.Posts;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.shared.ids.OrganisationId;
import org.junit.jupiter.api.Test;

/** What is typed about one post, and what of it is sent. */
class PostFormTest {

    private static final Posts.Post KEPT = new Posts.Post(
            9L,
            new OrganisationId(3),
            null,
            null,
            "Ward manager",
            null,
            true,
            LocalDate.of(2020, 1, 1),
            null,
            ManagerChoice.AS_KEPT,
            "Bola Ade",
            null,
            null,
            4);

    @Test
    void whatIsKeptIsShown() {
        PostForm form = new PostForm();
        form.fill(KEPT);
        assertEquals("Ward manager", form.getPost());
        assertEquals(3L, form.getOrganisation());
        assertEquals("Bola Ade", form.getKeptManager());
        assertEquals(ManagerChoice.AS_KEPT, form.getManager());
        assertEquals(4, form.version());
        form.newer(5);
        assertEquals(5, form.asPost(true).version());
    }

    @Test
    void aNewPostHasNoManagerUntilOneIsSaid() {
        PostForm form = new PostForm();
        assertEquals(ManagerChoice.NONE, form.getManager());
        assertNull(form.asPost(true).organisation());
        form.setManager(ManagerChoice.BY_ADDRESS);
        form.setManagerName("Bola Ade");
        form.setManagerEmail("bola@x.example");
        assertEquals(ManagerChoice.BY_ADDRESS, form.asPost(true).manager());
        assertEquals("bola@x.example", form.asPost(true).managerEmail());
        assertEquals(ManagerChoice.NONE, form.asPost(false).manager(), "where nobody asks for one");
    }
}
