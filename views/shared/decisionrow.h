// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace waymark {

/// The foot of a page that proposes something: what is worth knowing before one decides, Cancel, and the button that
/// makes it so. Where it is narrow the words stand above the buttons. Esc anywhere in the page presses Cancel.
class DecisionRow final : public QWidget {
    Q_OBJECT
public:
    /// Object names.
    struct Names {
        const char* cancel = nullptr;
        const char* accept = nullptr;
        const char* note = nullptr; ///< null: there is none
    };

    /// Add it to the page's column last: that is where Tab comes to it.
    DecisionRow(QWidget* page, const Names& names);

    void setNote(const QString& text);
    QPushButton* cancel() const { return m_cancel; }
    QPushButton* accept() const { return m_accept; }

Q_SIGNALS:
    void cancelled();
    void accepted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_across;
    QLabel* m_note = nullptr;
    QPushButton* m_cancel;
    QPushButton* m_accept;
};

/// Makes `page` cover what is below it; gives the column for what it consists of.
QVBoxLayout* pageColumn(QWidget* page, int spacing);
/// Small plain words that may need several lines.
QLabel* noteLabel(const char* name, bool muted = true);
/// A small label above a field, which gets its text for an accessible name; without a field, above a group of them.
QLabel* fieldLabel(const QString& text, QWidget* field = nullptr);
/// A button that Enter presses.
QPushButton* namedButton(const QString& text, const char* name);
/// One that looks like a link: it leads to more, or does something by the way.
QPushButton* linkButton(const QString& text, const char* name);

} // namespace waymark
