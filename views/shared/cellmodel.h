// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"

#include <QMetaType>
#include <QString>

namespace waymark {

/// What a cell of a table means, besides Qt's own roles. Item models say it, delegates choose colour, sign and format.
enum CellRole {
    SortRole = Qt::UserRole + 1, ///< the raw value, where DisplayRole has text
    OutcomeRole,                 ///< int of an Outcome: shown as sign and word
    SeverityRole,                ///< int of a Severity
    ChangeRole,                  ///< int of a ChangeKind; with ToneRole in that colour
    MomentRole,                  ///< QDateTime in UTC
    PercentRole,                 ///< qint64, hundredths of a per cent
    CountsRole,                  ///< OutcomeCounts: a stacked bar
    ShareRole,                   ///< QPoint: done, of all: a progress bar
    EpicRole,                    ///< code of an epic: its stripe
    KindRole,                    ///< int of a StoryKind: shown as sign and word
    ProofRole,                   ///< int of a Proof: likewise
    KeyRole,                     ///< what identifies the row
    ShortRole,                   ///< what to show where the text has no room
    IdentifierRole,              ///< true: a name whose end tells it apart, so it is cut in the middle
    MutedRole,                   ///< true: of less weight
    StrongRole,                  ///< true: of more weight
    SecondRole,                  ///< what else the row says, in small type
    SignNameRole,                ///< name of the sign before the text
    ToneRole,                    ///< int of a Tone: the colour of sign and text
    LoadingRole,                 ///< true: the row is still being read
    ChoicesRole,                 ///< QStringList: what an editor of the cell proposes
};

/// Which colour goes with a word and its sign.
enum class Tone { Muted, Passed, Failed, Skipped, Suppressed, High, Accent };

/// The word beside a sign, for people: "Passed", "N/A", "Not rated", "Reopened".
QString signText(Outcome outcome);
QString signText(Severity severity);
QString signText(ChangeKind kind);

} // namespace waymark

Q_DECLARE_METATYPE(waymark::OutcomeCounts)
