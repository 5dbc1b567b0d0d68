package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceUsers} must do. */
public abstract class WorkspaceUsersContract extends WorkspaceFailuresContract {
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private WorkspaceArrangement other;

    protected abstract WorkspaceUsers users();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("find", it -> assertThat(users().find(it, ANA)).isNotNull()));
    }

    @Test
    void somebodyIsFoundByHisAddressAmongOthersThatAreLikeIt() {
        // Given
        other.addUser("joana@example.com");
        other.addUser("ana@example.com.au");
        other.addUser("ana@example.com");

        // When
        Optional<WorkspaceUser> found = find(ANA);

        // Then
        assertThat(found).contains(new WorkspaceUser(ANA, true));
    }

    @Test
    void anAddressInAnotherSpellingIsTheSamePerson() {
        // Given
        other.addUser("Ana@Example.COM");

        // Then
        assertThat(find(ANA)).contains(new WorkspaceUser(ANA, true));
    }

    @Test
    void anAddressMayHoldWhatMeansSomethingInOtherPlaces() {
        // Given
        EmailAddress odd = new EmailAddress("o'neil+a&b=c#d?e@sub-domain.example.com");
        other.addUser(odd.value());

        // Then
        assertThat(find(odd)).contains(new WorkspaceUser(odd, true));
    }

    @Test
    void somebodyWhoIsNotActiveIsFoundAsThat() {
        // Given
        other.addUser("ana@example.com");
        other.deactivateUser("ana@example.com");

        // Then
        assertThat(find(ANA)).contains(new WorkspaceUser(ANA, false));
    }

    @Test
    void nobodyIsFoundWhereThereIsNoSuchUser() {
        // Given
        other.addUser("bob@example.com");

        // Then
        assertThat(find(ANA)).isEmpty();
    }

    @Test
    void somebodyWhoWasRemovedIsNotFoundAnyMore() {
        // Given
        other.addUser("ana@example.com");
        other.removeUser("ana@example.com");

        // Then
        assertThat(find(ANA)).isEmpty();
    }

    private Optional<WorkspaceUser> find(EmailAddress email) {
        return users().find(other.workspace(), email);
    }
}
