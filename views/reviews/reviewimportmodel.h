// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/awsreview.h"
#include "views/shared/tickedrowsmodel.h"

#include <functional>

namespace waymark {

/// One thing that a file of answers says, or that is to be known of it.
struct ImportedRow {
    enum class Kind {
        Answer,       ///< differs from what the review says
        ReviewNotes,  ///< the notes of the whole review
        Same,         ///< the review says so already
        Unsaid,       ///< neither answer nor notes are in the file
        Unmatched,    ///< the lens doesn't have it
        RiskDiffers,  ///< the tool rated it otherwise than the lens's rules do
        NotUnderstood ///< with its place in the file
    };
    QString row = {}; ///< identifies it
    Kind kind = Kind::Answer;
    QString question = {}; ///< its id
    QString title = {};
    QString now = {};   ///< what the review says
    QString words = {}; ///< what the file says, or what is to be known
    WholeAnswer answer = {}; ///< of Answer: as it would be

    friend bool operator==(const ImportedRow& a, const ImportedRow& b)
    {
        return a.row == b.row && a.kind == b.kind && a.title == b.title && a.now == b.now && a.words == b.words;
    }
};

/// Everything that a file says, what a person has to look at first; answers as takenOver() has them. `notes`: of the review, as they are.
std::vector<ImportedRow> importedRows(const AwsAnswers& answers, const MatchedAnswers& matched, const Lens& lens, const QString& notes,
                                      const std::function<QuestionRecord(const QString& question)>& record);

/// The answers of a file; those that are ticked are taken over.
class ReviewImportModel final : public TickedRowsModel<ImportedRow, QString> {
    Q_OBJECT
public:
    enum Column { KindColumn, QuestionColumn, NowColumn, ThenColumn, ColumnCount };
    using TickedRowsModel::TickedRowsModel;

    std::vector<WholeAnswer> chosen() const;
    bool takesNotes() const; ///< of the whole review
    int count(ImportedRow::Kind kind) const;

Q_SIGNALS:
    void choiceChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ImportedRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ImportedRow& row) const override { return row.row; }
    bool looksSame(const ImportedRow& a, const ImportedRow& b) const override { return a == b; }
    bool hasTick(const ImportedRow& row) const override;
    void ticksChanged() override { Q_EMIT choiceChanged(); }
};

} // namespace waymark
