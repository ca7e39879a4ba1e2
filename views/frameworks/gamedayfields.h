// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/fieldgrid.h"
#include "views/frameworks/opengameday.h"

class QLabel;

namespace waymark {

class EvidenceFile;

/// What a game day is, field by field, each edited in place and saved at once.
class GameDayFields final : public FieldGrid {
    Q_OBJECT
public:
    explicit GameDayFields(OpenGameDay& open, QWidget* parent = nullptr);

private:
    void addOutcome();
    void addDays();
    void addDay(const char* name, const QString& label, const QString& words, bool needed,
                std::function<std::optional<QDate>(const GameDay&)> day,
                std::function<void(GameDay&, const std::optional<QDate>&)> set);
    void addEpic();
    void addLead();
    void addTarget();
    void addEvidence();
    Entries targets() const;
    void setOutcome(GameDayOutcome outcome);
    void saveFile();
    void refresh();

    OpenGameDay& m_open;
    QLabel* m_counts; ///< where it is evidence, and where not
    EvidenceFile* m_file;
};

} // namespace waymark
