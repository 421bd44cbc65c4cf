package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * The photo of a person, as a small square JPEG. Whoever knows its token and is signed in can see it; the token stands
 * only on pages that show the person's name, and a new photo gets a new one.
 */
@Entity
@Table(name = "profile_photo")
public class ProfilePhoto extends AggregateRoot {

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Column(nullable = false)
    private String token;

    @Lob
    @Column(nullable = false)
    private byte[] picture;

    protected ProfilePhoto() {}

    public ProfilePhoto(PersonId person) {
        this.person = person;
    }

    /** Takes the place of the photo there was. @param jpeg is not to be changed afterwards */
    public void replace(String token, byte[] jpeg) {
        this.token = token;
        this.picture = jpeg;
    }

    /** Returns the bytes of a JPEG file, which are not to be changed. */
    public byte[] picture() {
        return picture;
    }
}
