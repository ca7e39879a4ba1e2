// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/threatedits.h"

#include "model/domain/threatdigest.h"
#include "model/edit/planrules.h"
#include "model/edit/records.h"
#include "model/edit/storyedits.h"

#include <QCoreApplication>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ThreatEdits)
};

Result<const ThreatElement*> found(const Records& records, const ThreatElementId& id)
{
    if (const ThreatElement* element = records.of<ThreatElement>().find(id))
        return element;
    return Error{Error::Code::NotFound, Text::tr("The entry of the threat model is not there any more."), id.toString()};
}

} // namespace

Result<void> changeElement(Edit& edit, const ThreatElementId& id, const std::function<void(ThreatElement&)>& change)
{
    const auto element = found(edit.records(), id);
    if (!element)
        return element.error();
    ThreatElement after = **element;
    change(after);
    return edit.update(**element, after);
}

Result<void> removeElement(Edit& edit, const ThreatElementId& id)
{
    const auto element = found(edit.records(), id);
    if (!element)
        return element.error();
    if (auto unlinked = removeLinks(edit, [&](const Link& link) { return link.element == id; }); !unlinked)
        return unlinked;
    return edit.remove(**element);
}

Result<void> answerElement(Edit& edit, const ThreatElementId& id, const StoryId& abuse)
{
    const auto element = found(edit.records(), id);
    if (!element)
        return element.error();
    const Link link{.kind = LinkKind::Threatens, .story = abuse, .element = id};
    const Story* story = edit.records().of<Story>().find(abuse);
    if (const auto fault = story ? kindFault(link, *story, nullptr) : std::nullopt)
        return Error{Error::Code::Invalid, Text::tr("Nothing was linked: %1.").arg(*fault)};
    if (auto linked = edit.insert(link); !linked)
        return linked;
    return changeElement(edit, id, [](ThreatElement& after) { after.noThreat.clear(); });
}

Result<void> signThreatModel(Edit& edit, const TargetId& target, const QString& reviewer, const QDateTime& now,
                             const QString& statement)
{
    const Records& records = edit.records();
    QSet<ThreatElementId> threatened;
    for (const Link& link : records.links())
        if (link.element)
            threatened.insert(*link.element);
    ThreatReview review{.target = target,
                        .reviewer = reviewer,
                        .signedAt = now,
                        .statement = statement.trimmed(),
                        .digest = threatModelDigest(target, records.threatElements(), records.links(), records.stories())};
    QStringList open;
    for (const ThreatElement& element : records.threatElements()) {
        if (element.target != target)
            continue;
        ++review.elements;
        if (threatened.contains(element.id) || !element.noThreat.isEmpty())
            ++review.answered;
        else
            open << element.name;
    }
    if (review.elements == 0)
        return Error{Error::Code::Invalid,
                     Text::tr("There is nothing to sign yet: the threat model has no asset, entry point or trust boundary.")};
    if (!open.isEmpty())
        return Error{Error::Code::Invalid,
                     Text::tr("Not signed: %1 still needs an abuse case, or a reason why there is none.").arg(open.join(QStringLiteral(", ")))};
    return edit.insert(review);
}

} // namespace waymark
