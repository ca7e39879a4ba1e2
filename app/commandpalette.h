// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace waymark {

/// What the command palette can find: an action, a check, a story, a question of a review, an epic.
struct PaletteEntry {
    QString kind; ///< "Command", "Check"
    QString title;
    QString detail = {};   ///< id, or where it belongs; found by its words too
    QString shortcut = {}; ///< as people press it
    QString sign;
    std::optional<Outcome> outcome = {}; ///< of a check: its sign and colour, in place of `sign`
    QString obstacle = {};               ///< why it can't be run now; empty: it can
    std::function<void()> run;
};

/// A field with the entries below it that hold all of its words. Lies over the window; Esc or a click elsewhere leaves.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// Opens under `anchor` (in the window's coordinates) with these entries.
    void open(std::vector<PaletteEntry> entries, const QRect& anchor);

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& text);
    void choose();
    void step(int rows);
    void leave();

    std::vector<PaletteEntry> m_entries;
    QLineEdit* m_field;
    QStandardItemModel* m_model;
    QListView* m_list;
    int m_tallest = 0;          ///< px
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace waymark
