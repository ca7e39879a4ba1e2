// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/screen.h"

#include <functional>

namespace waymark {

class Edit;
class Records;

/// The one item whose page is open, for all parts of the page: they change it by one undoable edit each, and the person is
/// told when that is refused.
class OpenItem : public QObject {
    Q_OBJECT
public:
    explicit OpenItem(const ScreenContext& context, QObject* parent = nullptr);

    const ScreenContext& context() const { return m_context; }
    const Records& records() const;

    /// Whether it was done; if not, the person is told why.
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    void tell(const Message& message);
    void tellDone(const QString& text); ///< with Undo for the edit just made

    virtual void close() = 0; ///< none is open any more; what is being typed is saved or put by

Q_SIGNALS:
    void aboutToLeave(); ///< what is being typed is to be saved or put by
    void opened();       ///< another item; refreshed() follows
    void refreshed();    ///< the item, or something that its page shows of others
    void evidenceRefreshed(); ///< the figures that its page shows
    /// Somebody removed it: `words` say so. None is open any more.
    void gone(const QString& words);
    void messageRaised(const waymark::Message& message);

protected:
    void tellGone(const QString& reference, const QString& author); ///< emits gone()

private:
    ScreenContext m_context;
};

} // namespace waymark
