// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidenceshelf.h"

#include <QMutexLocker>

#include <algorithm>

namespace waymark {

namespace {

/// Moments, the ends of as many sprints as a programme has among them; of exceptions, each that is over is asked about by itself.
size_t mostKept(EvidenceShelf::Kind kind)
{
    return kind == EvidenceShelf::Kind::Excepted ? 512 : 24;
}

} // namespace

std::any EvidenceShelf::find(const QString& state, const Question& question)
{
    const QMutexLocker lock(&m_lock);
    if (m_state != state)
        return {};
    auto& kept = m_kept[question.kind];
    const auto known = std::ranges::find(kept, question, &Kept::question);
    if (known == kept.end())
        return {};
    std::rotate(kept.begin(), known, known + 1);
    return kept.front().answer;
}

void EvidenceShelf::put(const QString& state, const Question& question, std::any answer)
{
    const QMutexLocker lock(&m_lock);
    if (m_state != state) {
        m_kept.clear();
        m_state = state;
    }
    auto& kept = m_kept[question.kind];
    std::erase_if(kept, [&](const Kept& other) { return other.question == question; }); // two may have looked at once
    kept.push_front({.question = question, .answer = std::move(answer)});
    if (kept.size() > mostKept(question.kind))
        kept.pop_back();
}

} // namespace waymark
