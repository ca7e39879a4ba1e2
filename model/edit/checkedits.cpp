// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/checkedits.h"

#include "model/edit/storyedits.h"

#include <QCoreApplication>
#include <QMultiHash>
#include <QSet>

#include <set>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckEdits)
};

/// What people said of one kind of item, by check.
QMultiHash<CheckKey, CheckTie> tiesOf(const Edit& edit, CheckTieKind kind)
{
    QMultiHash<CheckKey, CheckTie> ties;
    for (const CheckTie* tie : edit.rows<CheckTie>())
        if (tie->kind == kind && tie->check)
            ties.insert(*tie->check, *tie);
    return ties;
}

Result<void> put(Edit& edit, const std::optional<CheckTie>& before, CheckTie after, const QString& author)
{
    after.author = author;
    if (!before)
        return edit.insert(std::move(after));
    after.id = before->id;
    after.revision = before->revision;
    return edit.update(*before, std::move(after));
}

/// Ties one check; whether that is new. `said`: what people said of items of this kind before.
Result<bool> tieCheck(Edit& edit, const CheckTie& tie, const QList<CheckTie>& said, const QString& author)
{
    std::optional<CheckTie> before;
    for (const CheckTie& other : said) {
        if (other.item == tie.item)
            before = other;
        else if (tie.kind == CheckTieKind::Epic && other.state == CheckTieState::Made)
            if (auto removed = edit.remove(other); !removed)
                return removed.error();
    }
    if (before && before->state == CheckTieState::Made)
        return false;
    if (auto done = put(edit, before, tie, author); !done)
        return done.error();
    return true;
}

} // namespace

Result<int> tieChecks(Edit& edit, std::span<const CheckKey> checks, CheckTieKind kind, const QString& item,
                      const QString& author, const HasTieItem& has)
{
    if (!has(kind, item))
        return Error{Error::Code::Invalid,
                     Text::tr("Nothing was linked: “%1” is in no catalogue. Choose an epic, best practice or control that is.").arg(item),
                     item};
    const QMultiHash<CheckKey, CheckTie> ties = tiesOf(edit, kind);
    int changed = 0;
    for (const CheckKey& check : std::set<CheckKey>(checks.begin(), checks.end())) {
        const auto tied = tieCheck(edit, {.check = check, .kind = kind, .item = item}, ties.values(check), author);
        if (!tied)
            return tied.error();
        changed += *tied ? 1 : 0;
    }
    return changed;
}

Result<void> untie(Edit& edit, const CheckTieId& id)
{
    const CheckTie* tie = edit.find<CheckTie>(id);
    if (!tie)
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the check is not linked by hand any more."), id.toString()};
    return edit.remove(CheckTie(*tie));
}

Result<void> rejectTie(Edit& edit, CheckKey check, CheckTieKind kind, const QString& item, const QString& author)
{
    std::optional<CheckTie> before;
    for (const CheckTie* tie : edit.rows<CheckTie>())
        if (tie->kind == kind && tie->check == check && tie->item == item)
            before = *tie;
    return put(edit, before, {.check = check, .kind = kind, .item = item, .state = CheckTieState::Rejected}, author);
}

Result<int> linkChecks(Edit& edit, std::span<const CheckKey> checks, const StoryId& story)
{
    QSet<CheckKey> linked;
    for (const Link* link : edit.rows<Link>())
        if (link->story == story && link->check)
            linked.insert(*link->check);
    int changed = 0;
    for (const CheckKey& check : checks) {
        if (linked.contains(check))
            continue;
        if (auto done = linkCheck(edit, story, check); !done)
            return done.error();
        linked.insert(check);
        ++changed;
    }
    return changed;
}

} // namespace waymark
