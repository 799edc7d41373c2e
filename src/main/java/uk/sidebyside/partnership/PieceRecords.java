package uk.sidebyside.partnership;

import org.springframework.stereotype.Component;

/** What stands in the records of a piece, for whoever asks whether it may end. */
@Component
record PieceRecords(
        StepStore steps,
        ParticipantStore participants,
        TalkStore talks,
        AgreementStore agreements,
        CheckStore checks) {}
