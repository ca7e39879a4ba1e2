// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSet>

namespace waymark {

class Workspace;
struct Catalogues;
struct StarterStory;

/// The epic catalogue's stories by epic, with check boxes. Those that the workspace has are checked for good.
class StartersModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { StoryColumn, PriorityColumn, PointsColumn, ChecksColumn, StateColumn, ColumnCount };

    StartersModel(const Workspace& workspace, const Catalogues& catalogues, QObject* parent = nullptr);

    QStringList chosen() const { return {m_chosen.begin(), m_chosen.end()}; } ///< ids of catalogue stories
    int chosenPoints() const;
    int available() const; ///< how many could be added
    void chooseAll();
    void chooseMusts();
    void chooseNone();

    QModelIndex indexOf(const QString& starter) const; ///< invalid: the catalogue has no story of this id

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    const StarterStory* storyAt(const QModelIndex& index) const; ///< null: an epic
    Qt::CheckState stateOf(int epic) const;
    void choose(const std::function<bool(const StarterStory&)>& which);
    void announceAll();
    QVariant storyData(const StarterStory& story, int column, int role) const;
    QVariant epicData(int epic, int column, int role) const;

    const Workspace& m_workspace;
    const Catalogues& m_catalogues;
    QSet<QString> m_present;
    QSet<QString> m_chosen;
};

} // namespace waymark
