// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/domain/failureage.h"
#include "model/domain/result.h"

#include <QMutex>
#include <QString>

#include <any>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// What was read of a workspace's evidence, kept for as long as the evidence is the same: for whoever computes figures again
/// and again, since an edit of the plan changes nothing of it. Holds a few answers to each kind of question. Any thread.
class EvidenceShelf {
public:
    enum class Kind { Tallies, Scopes, Deltas, EverFailed, OnlyInDrills, Excepted, Overdue };
    struct Question {
        Kind kind = Kind::Tallies;
        std::optional<QDateTime> asOf = {};
        OverdueMoments before = {};
        std::vector<ExceptionReach> reaches = {};

        friend bool operator==(const Question&, const Question&) = default;
    };

    /// `state`: words for the evidence, other ones as soon as anything of it has changed. `read`: how the answer is found out, if
    /// nobody has since then.
    template <typename T>
    Result<T> get(const QString& state, const Question& question, const std::function<Result<T>()>& read)
    {
        using Shared = std::shared_ptr<const T>;
        if (const std::any known = find(state, question); known.has_value())
            return *std::any_cast<Shared>(known);
        auto answer = read();
        if (answer)
            put(state, question, Shared(std::make_shared<const T>(*answer)));
        return answer;
    }

private:
    struct Kept {
        Question question;
        std::any answer;
    };
    std::any find(const QString& state, const Question& question);
    void put(const QString& state, const Question& question, std::any answer);

    QMutex m_lock;
    QString m_state;
    std::map<Kind, std::deque<Kept>> m_kept; ///< what was asked last first
};

} // namespace waymark
