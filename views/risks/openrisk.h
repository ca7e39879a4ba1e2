// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"
#include "views/screen.h"

namespace waymark {

class Records;

/// The risk whose details are open, and what all parts of the page do with it: read it, change it by one undoable edit each,
/// and tell the person when that is refused.
class OpenRisk final : public QObject {
    Q_OBJECT
public:
    explicit OpenRisk(const ScreenContext& context, QObject* parent = nullptr);

    void open(const RiskId& risk);
    void close();
    const std::optional<RiskId>& id() const { return m_id; }
    const Risk* risk() const; ///< null: none is open. Valid until the next change.

    const ScreenContext& context() const { return m_context; }
    const Records& records() const;

    /// Whether it was done; if not, the person is told why.
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    bool change(const QString& text, const RiskChange& change);
    void tell(const Message& message);
    void tellDone(const QString& text); ///< with Undo for the edit just made

Q_SIGNALS:
    void aboutToLeave(); ///< what is being typed is to be saved or put by
    void opened();       ///< another risk; refreshed() follows
    void refreshed();    ///< the risk, or something that its page shows of others
    /// Somebody removed it: `words` say so. None is open any more.
    void gone(const QString& words);
    void messageRaised(const waymark::Message& message);

private:
    void follow(const ChangeSet& changes);

    ScreenContext m_context;
    std::optional<RiskId> m_id;
};

} // namespace waymark
