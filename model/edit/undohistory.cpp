// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/undohistory.h"

#include <map>
#include <tuple>

namespace waymark {

namespace {

qint64& revisionOf(Entity& entity)
{
    return std::visit([](auto& row) -> qint64& { return row.revision; }, entity);
}

/// Table, id and revision of an image, and the revision under which the same image stands again.
using Renewed = std::map<std::tuple<QString, QString, qint64>, qint64>;

void renew(std::optional<Entity>& image, const Renewed& renewed)
{
    if (!image)
        return;
    const auto [table, id] = entityIdentity(*image);
    if (const auto found = renewed.find({table, id, revisionOf(*image)}); found != renewed.end())
        revisionOf(*image) = found->second;
}

} // namespace

void UndoHistory::add(ChangeSet step)
{
    m_steps.resize(m_position);
    m_steps.push_back(std::move(step));
    ++m_position;
}

void UndoHistory::stepBack(ChangeSet undone)
{
    replaceStep(--m_position, std::move(undone));
}

void UndoHistory::stepForward(ChangeSet redone)
{
    replaceStep(m_position++, std::move(redone));
}

/// Revisions keep growing, so a row that looks again as an earlier step left it has another revision than that step
/// noted. The other steps are told, else they would take our own undo for somebody else's edit.
void UndoHistory::replaceStep(size_t index, ChangeSet inverse)
{
    ChangeSet& step = m_steps[index];
    Renewed renewed;
    for (size_t i = 0; i < step.changes.size(); ++i) {
        std::optional<Entity>& was = step.changes[i].before;
        std::optional<Entity>& is = inverse.changes[step.changes.size() - 1 - i].after;
        if (!was || !is)
            continue;
        const auto [table, id] = entityIdentity(*was);
        renewed[{table, id, revisionOf(*was)}] = revisionOf(*is);
    }
    inverse.text = step.text; // the audit log calls it "Undo: ...", the menu says that itself
    step = std::move(inverse);
    for (size_t other = 0; other < m_steps.size(); ++other)
        if (other != index)
            for (Change& change : m_steps[other].changes) {
                renew(change.before, renewed);
                renew(change.after, renewed);
            }
}

} // namespace waymark
