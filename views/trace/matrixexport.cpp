// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/matrixexport.h"

#include "views/shared/csvfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MatrixExport)
};

const MatrixItem& itemAt(const std::vector<MatrixItem>& items, int number)
{
    return items[static_cast<size_t>(number)];
}

} // namespace

Result<void> saveMatrix(const MatrixPart& part, const QString& file)
{
    const CoverageMatrix& matrix = *part.matrix;
    CsvFile csv(file, Text::tr("The matrix can't be exported to %1: %2. Choose another folder."));
    QStringList cells{Text::tr("Id"), Text::tr("Title"), Text::tr("Ties")};
    for (const int column : part.columns) {
        const NamedItem& name = itemAt(matrix.columns, column).name;
        cells << (name.code.isEmpty() ? name.title : name.code);
    }
    if (auto begun = csv.begin(cells); !begun)
        return begun;
    for (const int row : part.rows) {
        const MatrixItem& item = itemAt(matrix.rows, row);
        cells = QStringList{item.name.code, item.name.title, QString::number(item.ties)};
        for (const int column : part.columns)
            cells << (matrix.isTied(row, column) ? u"x"_s : QString());
        if (auto added = csv.add(cells); !added)
            return added;
    }
    return csv.finish();
}

} // namespace waymark
