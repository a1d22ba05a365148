package dev.communique.analysis.speaker;

import dev.communique.analysis.problem.NearestSlug;
import dev.communique.analysis.problem.ProblemException;
import dev.communique.analysis.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Persons as people look them up, merge and split them. */
@Singleton
class Speakers {
    private final DataSource database;
    private final PersonFinder finder;
    private final PersonChange changes;

    Speakers(DataSource database, PersonFinder finder, PersonChange changes) {
        this.database = database;
        this.finder = finder;
        this.changes = changes;
    }

    List<PersonFinder.Found> search(PersonFinder.Search search) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return finder.search(connection, search);
        }
    }

    /** With candidates for merging. */
    Person named(String slug) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return named(connection, slug);
        }
    }

    /**
     * Makes a person what people want it to be, all of it or nothing.
     *
     * @param wantedTag the entity tag that the person must have; null for whichever
     */
    @Transactional(rollbackOn = Exception.class)
    Person change(String slug, SpeakerChange change, String wantedTag) throws SQLException {
        try (Connection connection = database.getConnection()) {
            changes.lock(connection);
            Person before = named(connection, slug);
            if (wantedTag != null && !wantedTag.equals("*") && !wantedTag.equals(before.entityTag())) {
                throw new ProblemException(
                        ProblemKind.PRECONDITION_FAILED,
                        "If-Match",
                        "speaker " + before.slug() + " has changed since you read it; read it again");
            }
            String after = changes.make(connection, before, change);
            return named(connection, after);
        }
    }

    private Person named(Connection connection, String slug) throws SQLException {
        Person person = finder.withAlias(connection, slug).orElse(null);
        if (person == null) {
            String nearest = NearestSlug.to(slug, finder.slugs(connection))
                    .map(near -> "; the nearest is " + near)
                    .orElse("");
            throw new ProblemException(ProblemKind.NOT_FOUND, "slug", "there is no speaker " + slug + nearest);
        }
        return person.with(finder.candidates(connection, person));
    }
}
