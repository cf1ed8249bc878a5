// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_dialog.hpp"

#include <array>

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

#include "hover_label.hpp"
#include "last_folder.hpp"
#include "record_size.hpp"

namespace efdmon::gui {
namespace {

constexpr auto FormatKey = "record/format";
constexpr auto LimitedKey = "record/limited";
constexpr auto LimitKey = "record/limitMB";
constexpr auto FilesKey = "record/files";
constexpr std::uint64_t Megabyte = 1'000'000;

// In the order of the box.
constexpr std::array Suffixes{"efdlog", "csv", "jsonl"};

QString dataSize(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

RecordDialog::RecordDialog(QWidget* parent)
    : QDialog(parent)
    , file_(new QLineEdit)
    , browse_(new QPushButton(tr("&Browse…")))
    , format_(new QComboBox)
    , note_(new QLabel)
    , size_(new HoverLabel)
    , limited_(new QCheckBox(tr("&Start a new file at")))
    , limit_(new QSpinBox)
    , files_(new QSpinBox)
{
    setObjectName(QStringLiteral("recordDialog"));
    setWindowTitle(tr("Record events"));
    makeFile();
    makeFormat();
    makeLimits();
    layOut();
    suggest(lastFolder(QSettings()), 0);
    resize(620, sizeHint().height());
}

void RecordDialog::makeFile()
{
    file_->setObjectName(QStringLiteral("recordFile"));
    file_->setAccessibleName(tr("File to record to"));
    browse_->setObjectName(QStringLiteral("recordBrowse"));
    browse_->setAutoDefault(false);
    connect(file_, &QLineEdit::textChanged, this, &RecordDialog::nameChanged);
    connect(browse_, &QPushButton::clicked, this, &RecordDialog::browse);
}

void RecordDialog::makeFormat()
{
    format_->setObjectName(QStringLiteral("recordFormat"));
    format_->setAccessibleName(tr("Format"));
    format_->addItem(tr("Recording: small, complete, can be opened again (.efdlog)"));
    format_->addItem(tr("CSV table, for other programs (.csv)"));
    format_->addItem(tr("JSON Lines, for other programs (.jsonl)"));
    note_->setObjectName(QStringLiteral("recordNote"));
    size_->setObjectName(QStringLiteral("recordSize"));
    size_->setAccessibleName(tr("Size and free space"));
    size_->setTextFormat(Qt::PlainText);
    connect(format_, &QComboBox::activated, this, &RecordDialog::applyFormat);
    connect(&space_, &FreeSpace::changed, this, &RecordDialog::sayHowLarge);
}

void RecordDialog::makeLimits()
{
    limited_->setObjectName(QStringLiteral("recordLimited"));
    limit_->setObjectName(QStringLiteral("recordLimit"));
    limit_->setAccessibleName(tr("Size of a file"));
    limit_->setRange(1, 1'000'000);
    limit_->setValue(100);
    limit_->setSuffix(tr(" MB"));
    limit_->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    files_->setObjectName(QStringLiteral("recordFiles"));
    files_->setAccessibleName(tr("Files to keep"));
    files_->setToolTip(tr("When there are more, the oldest of this recording are deleted"));
    files_->setRange(0, 1'000);
    files_->setValue(10);
    files_->setSpecialValueText(tr("all"));
    for (QSpinBox* box : {limit_, files_}) {
        box->setAlignment(Qt::AlignRight);
        box->setEnabled(false);
        connect(limited_, &QCheckBox::toggled, box, &QWidget::setEnabled);
    }
}

void RecordDialog::layOut()
{
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(file_, 1);
    fileRow->addWidget(browse_);
    auto* limitRow = new QHBoxLayout;
    limitRow->addWidget(limited_);
    limitRow->addWidget(limit_);
    //: between two numbers: start a new file at 100 MB, keep 10 files
    limitRow->addWidget(new QLabel(tr("and keep")));
    limitRow->addWidget(files_);
    auto* unit = new QLabel(tr("files"));
    connect(files_, &QSpinBox::valueChanged, unit,
            [unit](int files) { unit->setText(files == 1 ? tr("file") : tr("files")); });
    limitRow->addWidget(unit);
    limitRow->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    record_ = buttons->addButton(tr("&Record"), QDialogButtonBox::AcceptRole);
    record_->setObjectName(QStringLiteral("recordStart"));
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    auto* form = new QFormLayout;
    form->addRow(tr("&File:"), fileRow);
    form->addRow(tr("F&ormat:"), format_);
    form->addRow(QString(), note_);
    form->addRow(QString(), size_);
    form->addRow(tr("Size:"), limitRow);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(fileRow)))
        label->setBuddy(file_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    record_->setDefault(true); // of the dialog, which it is part of only now
}

void RecordDialog::suggest(const QString& folder, int format)
{
    const QString name = QStringLiteral("efdmon-%1.%2")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")),
                                  QLatin1String(Suffixes.at(static_cast<std::size_t>(format))));
    file_->setText(QDir(folder).filePath(name));
    // What is typed takes the name's place, and leaves the folder and the ending.
    file_->setSelection(static_cast<int>(file_->text().size() - name.size()),
                        static_cast<int>(name.lastIndexOf(u'.')));
}

// A name without an ending that says the format gets the one of the box.
QString RecordDialog::fileName() const
{
    const QString name = file_->text().trimmed();
    if (name.isEmpty() || name.endsWith(u'/') || !QFileInfo(name).suffix().isEmpty())
        return name;
    return name + u'.' + QLatin1String(Suffixes.at(static_cast<std::size_t>(format_->currentIndex())));
}

RecordTarget RecordDialog::target() const
{
    RecordTarget target;
    target.path = fileName().toStdString();
    target.format = log_format_for(target.path).value_or(LogFormat::Native);
    if (limited_->isChecked()) {
        target.limit = static_cast<std::uint64_t>(limit_->value()) * Megabyte;
        target.files = static_cast<std::size_t>(files_->value());
    }
    return target;
}

void RecordDialog::nameChanged()
{
    const auto format = log_format_for(fileName().toStdString());
    if (format)
        format_->setCurrentIndex(static_cast<int>(*format));
    record_->setEnabled(format && !QFileInfo(fileName()).isDir());
    note_->setVisible(!format);
    note_->setText(tr("Let the name end in .efdlog, .csv or .jsonl."));
    space_.ask(QFileInfo(fileName()).absolutePath());
    sayHowLarge();
}

void RecordDialog::sayHowLarge()
{
    const double event = recordedSize(static_cast<LogFormat>(format_->currentIndex()));
    //: %1 is a size such as 12.3 MB
    QString text = tr("A million events take about %1.").arg(dataSize(event * 1e6));
    if (const auto free = space_.bytes())
        //: %1 is a size such as 12.3 GB
        text += u' ' + tr("Free in the folder: %1").arg(dataSize(static_cast<double>(*free)));
    size_->setText(text);
    size_->setAccessibleDescription(text);
}

void RecordDialog::applyFormat(int format)
{
    const QString suffix = QLatin1String(Suffixes.at(static_cast<std::size_t>(format)));
    const QFileInfo now(fileName());
    const bool known = log_format_for(fileName().toStdString()).has_value();
    file_->setText(now.dir().filePath((known ? now.completeBaseName() : now.fileName()) + u'.' + suffix));
}

void RecordDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("Record to"), QFileInfo(fileName()).path());
    dialog->setObjectName(QStringLiteral("recordFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Recordings (*.efdlog)"), tr("CSV tables (*.csv)"), tr("JSON Lines (*.jsonl)")});
    dialog->selectNameFilter(dialog->nameFilters().value(format_->currentIndex()));
    dialog->setDefaultSuffix(QLatin1String(Suffixes.at(static_cast<std::size_t>(format_->currentIndex()))));
    dialog->selectFile(QFileInfo(fileName()).fileName());
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const auto chosen = static_cast<std::size_t>(dialog->nameFilters().indexOf(filter));
        dialog->setDefaultSuffix(QLatin1String(Suffixes.at(chosen)));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& fileName) {
        file_->setText(fileName);
        agreed_ = fileName; // that dialog has asked
    });
    dialog->open();
}

void RecordDialog::accept()
{
    if (!record_->isEnabled())
        return;
    if (fileName() == agreed_ || !QFileInfo::exists(fileName())) {
        QDialog::accept();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Record events"),
                                     tr("%1 exists. Overwrite it?").arg(QFileInfo(fileName()).fileName()),
                                     QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("recordOverwrite"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    // Return goes to the safe one, unlike Qt's own choice.
    question->setDefaultButton(QMessageBox::Cancel);
    auto* overwrite = question->addButton(tr("&Overwrite"), QMessageBox::AcceptRole);
    connect(overwrite, &QAbstractButton::clicked, this, [this] {
        agreed_ = fileName();
        accept();
    });
    question->open();
}

void RecordDialog::save(QSettings& settings) const
{
    keepFolder(settings, fileName());
    settings.setValue(QLatin1String(FormatKey), format_->currentIndex());
    settings.setValue(QLatin1String(LimitedKey), limited_->isChecked());
    settings.setValue(QLatin1String(LimitKey), limit_->value());
    settings.setValue(QLatin1String(FilesKey), files_->value());
}

void RecordDialog::restore(const QSettings& settings)
{
    const int format = settings.value(QLatin1String(FormatKey), 0).toInt();
    suggest(lastFolder(settings), std::clamp(format, 0, static_cast<int>(Suffixes.size()) - 1));
    limited_->setChecked(settings.value(QLatin1String(LimitedKey), false).toBool());
    limit_->setValue(settings.value(QLatin1String(LimitKey), limit_->value()).toInt());
    files_->setValue(settings.value(QLatin1String(FilesKey), files_->value()).toInt());
}

} // namespace efdmon::gui
