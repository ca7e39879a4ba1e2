// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/tiewords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieWords)
};

} // namespace

QString placementText(const QString& placement)
{
    if (placement == QStringLiteral("hand"))
        return Text::tr("Linked by hand");
    if (placement == QStringLiteral("rule"))
        return Text::tr("By a rule of the catalogue for such checks");
    if (placement == QStringLiteral("story"))
        return Text::tr("By the story that it is linked to");
    return placement.isEmpty() ? QString() : Text::tr("Listed by name in the catalogue");
}

QString sourceText(const TiedItem& item)
{
    switch (item.source) {
    case TieSource::ByHand:
        return item.kind == CheckTieKind::Choice ? Text::tr("Linked by hand, as a choice of a lens") : Text::tr("Linked by hand");
    case TieSource::Listed: return Text::tr("Listed by name in the catalogue");
    case TieSource::Rule: return Text::tr("By a rule of the catalogue for such checks");
    case TieSource::Reference: return Text::tr("Named in results as %1").arg(item.reference);
    }
    Q_UNREACHABLE();
}

QString proposalText(const TieProposal& proposal)
{
    switch (proposal.match) {
    case ReferenceMatch::BySlug: return Text::tr("Results name %1, which is this by its slug").arg(proposal.reference);
    case ReferenceMatch::Ambiguous:
        return Text::tr("Results name %1, which may mean something else").arg(proposal.reference);
    case ReferenceMatch::Retired:
        return proposal.confirmable
            ? Text::tr("Results name %1, which is retired; this took its place").arg(proposal.reference)
            : Text::tr("Results name %1, which may mean this retired practice; link the check to what it is about now").arg(proposal.reference);
    case ReferenceMatch::Exact:
    case ReferenceMatch::Unresolved: break; // are no proposals
    }
    return proposal.reference;
}

} // namespace waymark
