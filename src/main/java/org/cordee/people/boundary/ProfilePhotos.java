package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.control.PhotoEncoder;
import org.cordee.people.entity.Person;
import org.cordee.people.entity.ProfilePhoto;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Photos of people. Everyone puts up their own. */
@ApplicationScoped
@Transactional
public class ProfilePhotos {

    /** Largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    /** Returns what stands beside the name of the current person. */
    public Face mine() {
        Person me = me();
        return new Face(me.name(), me.photo());
    }

    /**
     * Puts up a photo of the current person, in place of one there is.
     *
     * @param file bytes of a JPEG, PNG or GIF file of at most {@link #MOST_BYTES}
     * @throws Invalid at {@code photo} when it can't be used
     */
    public void put(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Invalid("photo", "people.photo.too-large");
        }
        PersonId me = current.required();
        put(me, file);
        changed(me);
    }

    /** The same for another person, for the demo region; not for a page. */
    public void put(PersonId person, byte[] file) {
        byte[] jpeg = PhotoEncoder.encode(file);
        String token = token();
        ProfilePhoto photo = queries.photo(person).orElseGet(() -> new ProfilePhoto(person));
        photo.replace(token, jpeg);
        if (photo.key() == null) {
            em.persist(photo);
        }
        one(person).show(token);
    }

    /** Takes down the photo of the current person, if there is one. */
    public void remove() {
        Person me = me();
        queries.photo(me.id()).ifPresent(em::remove);
        me.show(null);
        changed(me.id());
    }

    /**
     * Returns the bytes of a JPEG file. Who knows the token has seen the person's name.
     *
     * @throws NotFound when there is no such photo any more
     */
    public byte[] read(String token) {
        current.required();
        return queries.photo(token).map(ProfilePhoto::picture).orElseThrow(NotFound::new);
    }

    private Person me() {
        return one(current.required());
    }

    private Person one(PersonId id) {
        return Optional.ofNullable(em.find(Person.class, id.value())).orElseThrow(NotFound::new);
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void changed(PersonId me) {
        audit.changed("people.profile-changed", me, "photo");
    }
}
