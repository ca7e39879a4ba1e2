// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/screencontext.h"

#include <QObject>

#include <memory>

namespace waymark {

struct ProgrammeFigures;

/// The figures as they are now and of all environments, beside those that screens show: a risk stands where it stands, whichever
/// past day or environment somebody looks at, and what was proven then or there alone proves nothing of it.
class FiguresOfNow final : public QObject {
    Q_OBJECT
public:
    explicit FiguresOfNow(const ScreenContext& context, QObject* parent = nullptr);

    /// Whether those that screens show are such figures.
    bool areShown() const;
    /// Those; else what they last were, as long as nothing has changed that they rest on; else those that are shown. Null: none
    /// are there.
    std::shared_ptr<const ProgrammeFigures> figures() const;

private:
    bool isRestricted() const;
    void followChoice();
    void follow(const ChangeSet& changes);

    FiguresModel* m_model; ///< null: there are no figures
    bool m_restricted = false; ///< before the latest choice was made, and after it was heard of
    std::shared_ptr<const ProgrammeFigures> m_former; ///< shown when the latest choice was made, so not of that
    std::shared_ptr<const ProgrammeFigures> m_kept;   ///< the last ones of now
};

} // namespace waymark
