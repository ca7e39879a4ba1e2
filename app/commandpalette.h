// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace waymark {

/// Open the command palette, from anywhere in the window.
inline constexpr QKeyCombination paletteKeys(Qt::ControlModifier, Qt::Key_K);

/// What the command palette can find: an action, or an item of the workspace or of reference content.
struct PaletteEntry {
    QString kind; ///< "Command", "Check"
    QString title;
    QString detail = {};   ///< id, or where it belongs; found by its words too
    QString shortcut = {}; ///< as people press it
    QString sign;
    std::optional<Outcome> outcome = {}; ///< of a check: its sign and colour, in place of `sign`
    QString obstacle = {};               ///< why it can't be run now; empty: it can
    bool onlyUnasked = false; ///< stands there while nothing is typed: what was opened lately
    std::function<void()> run;
};

/// An item that was found, with a rank: a SearchFit.
using FoundEntry = std::pair<int, PaletteEntry>;

/// Where the palette finds items, which are too many to be handed over.
struct PaletteItems {
    std::function<std::vector<FoundEntry>(const QString& words, int most)> find = {}; ///< best first
    std::function<bool()> isGathering = {}; ///< more may be found soon; CommandPalette::refresh() is called then
};

/// A field, and below it the commands and items that have all of its words. Lies over the window; Esc or a click elsewhere leaves.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// Opens under `anchor` (in the window's coordinates) with these commands, and items that are asked for as words are typed.
    void open(std::vector<PaletteEntry> commands, const QRect& anchor, PaletteItems items = {});
    void refresh(); ///< items are others now; what is chosen stays chosen if it is there still
    void leave();   ///< the focus goes back to where it was

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& text);
    std::vector<FoundEntry> found(const QString& text) const;
    void addRow(const PaletteEntry& entry);
    void fit();
    void choose();
    void step(int rows);

    std::vector<PaletteEntry> m_commands;
    PaletteItems m_items;
    std::vector<PaletteEntry> m_shown; ///< row by row
    QLineEdit* m_field;
    QStandardItemModel* m_model;
    QListView* m_list;
    QLabel* m_note; ///< that items are being gathered
    int m_tallest = 0;          ///< px
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace waymark
