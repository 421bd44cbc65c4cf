package org.cordee.people.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.cordee.house.inside.Inside;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class ProfilePhotosIT extends Inside {

    @Inject
    ProfilePhotos photos;

    @Inject
    People people;

    @Inject
    PeopleData data;

    private PersonId person() {
        return inTransaction(() -> people.join(unique("Person"), Level.MANAGER, null, CurrentPerson.HOME_ZONE));
    }

    private static byte[] picture(int rgb) {
        BufferedImage picture = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(10, 100, rgb);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private String token(PersonId person) {
        return inTransaction(() -> people.card(person)).photo();
    }

    @Test
    void aPhotoIsSeenByThoseWhoAreSignedInUntilItIsReplacedOrRemoved() {
        PersonId person = person();
        PersonId other = person();
        assertNull(token(person));
        as(person, () -> photos.put(picture(0xFFFFFF)));
        String first = token(person);
        assertEquals(new Face(as(person, () -> photos.mine()).name(), first), as(person, () -> photos.mine()));
        byte[] seen = as(other, () -> photos.read(first));
        assertEquals((byte) 0xD8, seen[1]);
        assertArrayEquals(seen, as(person, () -> photos.read(first)));

        as(person, () -> photos.put(picture(0)));
        String second = token(person);
        assertNotEquals(first, second);
        assertThrows(NotFound.class, () -> as(other, () -> photos.read(first)));
        assertEquals(1, count("select count(*) from profile_photo where person_id = ?", person.value()));

        as(person, () -> photos.remove());
        as(person, () -> photos.remove());
        assertNull(token(person));
        assertThrows(NotFound.class, () -> as(other, () -> photos.read(second)));
    }

    @Test
    void aFileThatIsRefusedLeavesThePhotoThereIs() {
        PersonId person = person();
        as(person, () -> photos.put(picture(0)));
        String token = token(person);
        assertThrows(Invalid.class, () -> as(person, () -> photos.put(new byte[100])));
        assertThrows(Invalid.class, () -> as(person, () -> photos.put(new byte[ProfilePhotos.MOST_BYTES + 1])));
        assertEquals(token, token(person));
    }

    @Test
    void itIsInTheCopyOfOnesDataAndGoesWithThePerson() {
        PersonId person = person();
        as(person, () -> photos.put(picture(0)));
        assertTrue(inTransaction(() -> data.export(person)).toString().contains("/9j/"));
        inTransaction(() -> data.erase(person));
        assertEquals(0, count("select count(*) from profile_photo where person_id = ?", person.value()));
        assertNull(token(person));
    }
}
