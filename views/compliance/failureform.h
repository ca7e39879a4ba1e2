// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/programme/failureproposals.h"
#include "views/screen.h"

class QVBoxLayout;

namespace waymark {

class DecisionRow;

/// What is proposed to be made of failing checks, in the details panel: a few fields that are filled in already. Enter in
/// one of a line, or the button, makes it in one step, tied to all the checks. Esc leaves it.
class FailureForm : public QWidget {
    Q_OBJECT
public:
    void open(std::vector<FailingCheck> checks); ///< in the panel, with the focus

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

protected:
    FailureForm(const ScreenContext& context, const char* name, const QString& kind, QWidget* parent);

    const ScreenContext& context() const { return m_context; }
    const std::vector<FailingCheck>& checks() const { return m_checks; }
    std::vector<CheckKey> checkKeys() const;
    /// Below those that are there. One line's Enter makes it.
    void addField(const char* name, const QString& label, QWidget* field);
    void addFields(const QString& label, std::initializer_list<std::pair<const char*, QWidget*>> fields); ///< side by side
    void setFault(const QString& fault); ///< empty: there is none
    void conclude(const QString& words);     ///< it was made: leaves the panel, and says so with Undo
    QString tiedWords() const;           ///< "tied to 3 checks"

    virtual void propose() = 0;           ///< fills the fields in from the checks
    virtual Result<void> make() = 0;      ///< in one edit

private:
    void accept();

    ScreenContext m_context;
    QString m_kind;
    std::vector<FailingCheck> m_checks;
    QVBoxLayout* m_fields;
    QWidget* m_first = nullptr;
    DecisionRow* m_decision;
};

} // namespace waymark
