// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace waymark {

/// Something that can be named by its id or by words of its title.
struct PickItem {
    QString id;
    QString title;
    QString key; ///< what picked() hands back
};

/// A field in which one types an id or words and picks from what fits. Asks for the items when somebody begins to type, anew each
/// time, so that they needn't be kept in step, and that to pass through it costs nothing.
class ItemPicker final : public QLineEdit {
    Q_OBJECT
public:
    ItemPicker(const QString& placeholder, std::function<std::vector<PickItem>()> items, QWidget* parent = nullptr);

Q_SIGNALS:
    void picked(const QString& key); ///< the field is empty again

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void fill();
    void take(const QModelIndex& index);

    std::function<std::vector<PickItem>()> m_items;
    bool m_asked = false; ///< for what is being typed
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace waymark
